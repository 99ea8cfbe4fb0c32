import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form";
import { FormField } from "@/components/forms/form-field";
import { DescriptionList } from "@/components/ui/description-list";
import { Section } from "@/components/ui/section";
import type { Brand } from "@/lib/mail";
import { MAX_SIGNATURE, mailValues } from "@/lib/partner-account";
import { changeMailSettingsAction } from "../../actions";

type MailSettingsProps = { brand: Brand | undefined; mayEdit: boolean };

/** Where answers go and what stands under the mails. */
export function MailSettings({ brand, mayEdit }: MailSettingsProps) {
  const t = useTranslations("partnerAccount.email");
  const { replyTo, signature } = brand ?? {};
  return (
    <Section title={t("title")} sentence={t("sentence")}>
      {mayEdit ? (
        <ActionForm
          action={changeMailSettingsAction}
          submit={t("submit")}
          seen={mailValues({ replyTo, signature })}
        >
          <FormField name="replyTo" type="email" label={t("replyTo")} help={t("replyToHelp")} optional />
          <FormField
            name="signature"
            label={t("signature")}
            help={t("signatureHelp", { max: MAX_SIGNATURE })}
            maxLength={MAX_SIGNATURE}
            optional
          />
        </ActionForm>
      ) : (
        <DescriptionList
          facts={[
            { label: t("replyTo"), value: replyTo ?? t("nothing") },
            { label: t("signature"), value: signature ? <bdi>{signature}</bdi> : t("nothing") },
          ]}
        />
      )}
    </Section>
  );
}
