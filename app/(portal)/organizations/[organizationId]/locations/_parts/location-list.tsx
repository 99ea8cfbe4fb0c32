import { useLocale, useTranslations } from "next-intl";
import { columns } from "@/components/data-table/columns";
import { DataTable } from "@/components/data-table/data-table";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { addressLines } from "@/lib/core/addresses";
import type { Location } from "@/lib/locations";
import { countryName } from "../../_parts/country-name";

/** `base`: the list's own address. */
type LocationListProps = { locations: Location[]; base: string; mayEdit: boolean };

export function LocationList({ locations, base, mayEdit }: LocationListProps) {
  const t = useTranslations("organizations.locations");
  const locale = useLocale();
  const list = columns<Location>()([
    { key: "name", header: t("name"), cell: (row) => <bdi>{row.name}</bdi>, width: "w-1/3" },
    { key: "address", header: t("address"), cell: (row) => <bdi>{addressOf(row)}</bdi> },
    { key: "country", header: t("country"), cell: (row) => countryName(locale, row.country), priority: 1 },
    { key: "timeZone", header: t("timeZone"), cell: (row) => row.timeZone },
  ]);
  const add = mayEdit && (
    <LinkButton href={`${base}/new`} tone="primary">
      {t("add")}
    </LinkButton>
  );
  return (
    <>
      <PageHeader
        title={t("title")}
        sentence={t("sentence", { count: locations.length })}
        action={locations.length > 0 && add}
      />
      <DataTable
        caption={t("title")}
        columns={list}
        rows={locations}
        rowKey={(row) => row.id}
        rowHref={(row) => `${base}/${row.id}`}
        empty={<EmptyState bare title={t("empty")} body={t("emptyBody")} action={add} />}
      />
    </>
  );
}

const addressOf = ({ country, address }: Location) => addressLines(country, address).join(", ");
