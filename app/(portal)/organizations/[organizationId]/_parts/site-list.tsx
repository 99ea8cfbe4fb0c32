import { useTranslations } from "next-intl";
import { columns } from "@/components/data-table/columns";
import { DataTable } from "@/components/data-table/data-table";
import { DateTime } from "@/components/ui/date-time";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import type { Site } from "@/lib/sites";

export function SiteList({ sites }: { sites: Site[] }) {
  const t = useTranslations("organizations.sites");
  const list = columns<Site>()([
    { key: "name", header: t("name"), cell: (row) => row.urlName, width: "w-1/2" },
    { key: "timeZone", header: t("timeZone"), cell: (row) => row.timeZone, priority: 1 },
    { key: "created", header: t("created"), cell: (row) => <DateTime value={row.createdAt} /> },
  ]);
  return (
    <>
      <PageHeader title={t("title")} sentence={t("sentence", { count: sites.length })} />
      <DataTable
        caption={t("title")}
        columns={list}
        rows={sites}
        rowKey={(row) => row.id}
        empty={<EmptyState bare title={t("empty")} body={t("emptyBody")} />}
      />
    </>
  );
}
