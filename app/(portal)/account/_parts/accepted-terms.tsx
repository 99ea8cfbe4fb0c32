import { useTranslations } from "next-intl";
import { columns } from "@/components/data-table/columns";
import { DataTable } from "@/components/data-table/data-table";
import { Link } from "@/components/still/link";
import { DateTime } from "@/components/ui/date-time";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import { useFormat } from "@/lib/format/use-format";
import type { Acceptance } from "@/lib/terms";

/** Which terms were accepted, by whom, when; the text behind each. */
export function AcceptedTerms({ terms }: { terms: Acceptance[] }) {
  const t = useTranslations("partnerAccount.terms");
  const format = useFormat();
  const list = columns<Acceptance>()([
    {
      key: "version",
      header: t("version"),
      cell: ({ version }) => (
        <Link
          href={`/account/terms/${version}`}
          className="relative z-10 text-accent-ink underline underline-offset-2"
        >
          {t("of", { day: format.day(version) })}
        </Link>
      ),
    },
    { key: "by", header: t("by"), cell: ({ by }) => <bdi>{by}</bdi>, priority: 1 },
    { key: "at", header: t("at"), cell: ({ at }) => <DateTime value={at} show="dateTime" />, priority: 1 },
  ]);
  return (
    <Section title={t("title")} look="plain">
      <DataTable
        caption={t("title")}
        columns={list}
        rows={terms}
        rowKey={({ version }) => version}
        empty={<EmptyState bare title={t("empty")} body={t("emptyBody")} />}
      />
    </Section>
  );
}
