import { useTranslations } from "next-intl";
import { LicenceBar } from "@/components/charts/licence-bar";
import { columns } from "@/components/data-table/columns";
import { DataTable } from "@/components/data-table/data-table";
import type { Subscription } from "@/lib/customers";
import { useFormat } from "@/lib/format/use-format";

type Licence = Subscription["licences"][number];

type LicenceTableProps = {
  /** Id of the subscription. */
  of: string;
  licences: Licence[];
  /** What is tried was not bought. */
  trial?: boolean;
};

/** Per product what was bought or tried, and how much of it is assigned and used. */
export function LicenceTable({ of, licences, trial }: LicenceTableProps) {
  const t = useTranslations("customers.subscription");
  const format = useFormat();
  const figure = (key: "purchased" | "assigned" | "used", header: string = t(key)) => ({
    key,
    header,
    cell: (row: Licence) => format.number(row[key]),
    align: "end" as const,
  });
  const list = columns<Licence>()([
    { key: "product", header: t("product"), cell: (row) => row.product, priority: 1 },
    figure("purchased", trial ? t("inTrial") : undefined),
    figure("assigned"),
    figure("used"),
    { key: "bar", header: t("licences"), cell: (row) => <LicenceBar {...row} />, priority: 1 },
  ]);
  return (
    <DataTable
      caption={`${t("licences")} ${of}`}
      columns={list}
      rows={licences}
      rowKey={(row) => row.product}
    />
  );
}
