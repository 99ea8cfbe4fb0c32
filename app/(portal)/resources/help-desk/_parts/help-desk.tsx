import { useTranslations } from "next-intl";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import type { SupportDesk } from "@/lib/vendor-support";
import { AskForm } from "./ask-form";
import { Requests } from "./requests";

type HelpDeskProps = {
  desk: SupportDesk;
  person: { name: string; email: string };
  /** Whether there is an address to send to. */
  open: boolean;
  submission: string;
  now: Date;
};

/** The vendor's help for partners: a form, and what was asked before. */
export function HelpDesk({ desk, person, open, submission, now }: HelpDeskProps) {
  const t = useTranslations("vendorSupport");
  return (
    <>
      <div className="mb-3">
        <Breadcrumbs crumbs={[{ label: t("resources"), href: "/resources" }, { label: t("title") }]} />
      </div>
      <PageHeader title={t("title")} sentence={t("sentence")} />
      <div className="grid gap-6">
        <Section title={t("ask")}>
          {open ? (
            <AskForm person={person} partner={desk.partner} submission={submission} />
          ) : (
            <p className="text-ink-2">{t("closed")}</p>
          )}
        </Section>
        <Section title={t("asked")}>
          <Requests requests={desk.requests} now={now} />
        </Section>
      </div>
    </>
  );
}
