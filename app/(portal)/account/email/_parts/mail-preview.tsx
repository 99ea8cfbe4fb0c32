import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form";
import { Section } from "@/components/ui/section";
import { sendTestMailAction } from "../../actions";

type MailPreviewProps = {
  /** Where a test mail goes; nobody's who may not send one. */
  email?: string;
  /** Another for every rendering: the frame shows what is saved now. */
  version: string;
};

/** A mail as customers get it. */
export function MailPreview({ email, version }: MailPreviewProps) {
  const t = useTranslations("partnerAccount.preview");
  return (
    <Section title={t("title")} sentence={t("sentence")}>
      <iframe
        title={t("title")}
        src={`/account/email/preview?of=${version}`}
        sandbox=""
        className="h-112 w-full rounded-md border border-line bg-white"
      />
      {email && (
        <div className="mt-4 grid gap-1">
          <ActionForm
            action={sendTestMailAction}
            submit={t("test")}
            tone="secondary"
            label={t("test")}
            submission={version}
          />
          <p className="text-sm text-ink-2 [overflow-wrap:anywhere]">{t("testHelp", { email })}</p>
        </div>
      )}
    </Section>
  );
}
