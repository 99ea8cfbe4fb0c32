import { useTranslations } from "next-intl";
import { Link } from "@/components/still/link";
import { DateTime } from "@/components/ui/date-time";
import { DescriptionList } from "@/components/ui/description-list";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import type { WrittenMail } from "@/lib/mail";

/** One mail as its reader gets it: as text with working links, and as mail programs show it. */
export function MailSheet({ mail }: { mail: WrittenMail }) {
  const t = useTranslations("outbox");
  const facts = [
    { label: t("to"), value: mail.to },
    { label: t("sent"), value: <DateTime value={mail.sentAt} show="dateTime" /> },
  ];
  return (
    <div className="grid gap-5">
      <div>
        <Link href="/outbox" className="text-sm text-accent-ink underline underline-offset-2">
          {t("back")}
        </Link>
        <PageHeader title={mail.subject} />
        <DescriptionList facts={facts} />
      </div>
      <Section title={t("text")}>
        <p className="text-sm whitespace-pre-wrap [overflow-wrap:anywhere]">{withLinks(mail.text)}</p>
      </Section>
      <Section title={t("html")}>
        <iframe
          title={t("html")}
          src={`/outbox/${mail.id}/html`}
          sandbox="allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation"
          className="h-128 w-full rounded-md border border-line bg-white"
        />
      </Section>
    </div>
  );
}

const address = /(https?:\/\/[^\s<>"]+)/;

// Every second part of the split is an address; the same one may stand there twice.
const withLinks = (text: string) =>
  text.split(address).map((part, index) =>
    index % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts have no other identity, and their order is fixed
      <a key={index} href={part} className="text-accent-ink underline underline-offset-2">
        {part}
      </a>
    ) : (
      part
    ),
  );
