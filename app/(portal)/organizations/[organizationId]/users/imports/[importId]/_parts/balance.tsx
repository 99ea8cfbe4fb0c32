import { ArrowRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { type Column, columns } from "@/components/data-table/columns";
import { DataTable } from "@/components/data-table/data-table";
import { Badge } from "@/components/ui/badge";
import { Section } from "@/components/ui/section";
import { useFormat } from "@/lib/format/use-format";
import type { FoundImport } from "@/lib/imports";

type LicenceBalance = NonNullable<FoundImport["balance"]>[number];

/** Packages and licences before and after the plan. What stays as it is, and fits, is only named. */
export function Balance({ found: { balance } }: { found: FoundImport }) {
  const t = useTranslations("imports.balance");
  const format = useFormat();
  const matters = (balance ?? []).filter((each) => each.before !== each.after || overOf(each) > 0);
  const rest = (balance ?? []).filter((each) => !matters.includes(each));
  const list = useColumns();
  if (!balance || balance.length === 0) return null;
  if (matters.length === 0) return <p className="text-sm text-ink-2">{t("unchanged")}</p>;
  return (
    <Section title={t("title")} sentence={t("sentence")}>
      <DataTable
        caption={t("title")}
        columns={list}
        rows={matters}
        rowKey={({ subscriptionId, code }) => `${subscriptionId} ${code}`}
        cards={["subscription", "assigned", "purchased", "left"]}
      />
      {rest.length > 0 && (
        <p className="mt-3 text-sm text-ink-2">
          {t("rest", { names: format.list([...new Set(rest.map(({ name }) => name))]) })}
        </p>
      )}
    </Section>
  );
}

const overOf = ({ purchased, after }: LicenceBalance) =>
  purchased === null ? 0 : Math.max(0, after - purchased);

function useColumns(): Column<LicenceBalance>[] {
  const t = useTranslations("imports.balance");
  const format = useFormat();
  return columns<LicenceBalance>()([
    { key: "name", header: t("name"), priority: 1, cell: ({ name }) => name },
    {
      key: "subscription",
      header: t("subscription"),
      cell: ({ kind, subscriptionId }) =>
        kind === "package" ? t("package") : <code className="font-mono text-xs">{subscriptionId}</code>,
    },
    {
      key: "purchased",
      header: t("purchased"),
      align: "end",
      cell: ({ purchased }) => (purchased === null ? t("unlimited") : format.number(purchased)),
    },
    {
      key: "assigned",
      header: t("assigned"),
      align: "end",
      priority: 1,
      cell: ({ before, after }) => (
        <span className="inline-flex items-center gap-1.5">
          <span className="text-ink-2">{format.number(before)}</span>
          <ArrowRight size={12} role="img" aria-label={t("becomes")} className="text-ink-3" />
          <span className="font-medium">{format.number(after)}</span>
        </span>
      ),
    },
    { key: "left", header: t("left"), align: "end", priority: 1, cell: (row) => <Left of={row} /> },
  ]);
}

/** What is left afterwards; none left and overage are said in words. */
function Left({ of }: { of: LicenceBalance }) {
  const t = useTranslations("imports.balance");
  const format = useFormat();
  const { purchased, after } = of;
  if (purchased === null) return <span className="text-ink-3">–</span>;
  const over = overOf(of);
  if (over > 0)
    return <Badge meaning={of.capped ? "bad" : "attention"}>{t("overage", { count: over })}</Badge>;
  if (after === purchased) return <Badge meaning="attention">{t("none")}</Badge>;
  return format.number(purchased - after);
}
