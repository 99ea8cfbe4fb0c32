import { useLocale, useTranslations } from "next-intl";
import { columns } from "@/components/data-table/columns";
import { DataTable } from "@/components/data-table/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import type { Location } from "@/lib/sites";
import { countryName } from "./organization-overview";

export function LocationList({ locations }: { locations: Location[] }) {
  const t = useTranslations("organizations.locations");
  const locale = useLocale();
  const list = columns<Location>()([
    { key: "name", header: t("name"), cell: (row) => row.name, width: "w-1/3" },
    { key: "address", header: t("address"), cell: (row) => addressOf(row) },
    { key: "country", header: t("country"), cell: (row) => countryName(locale, row.country), priority: 1 },
    { key: "timeZone", header: t("timeZone"), cell: (row) => row.timeZone },
  ]);
  return (
    <>
      <PageHeader title={t("title")} sentence={t("sentence", { count: locations.length })} />
      <DataTable
        caption={t("title")}
        columns={list}
        rows={locations}
        rowKey={(row) => row.id}
        empty={<EmptyState bare title={t("empty")} body={t("emptyBody")} />}
      />
    </>
  );
}

const parts = ["street", "postalCode", "locality", "region"];

/** As on a letter; the database keeps its own order. */
const addressOf = ({ address }: Location) => parts.flatMap((part) => address[part] || []).join(", ");
