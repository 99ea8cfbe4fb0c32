import { useTranslations } from "next-intl";
import { columns } from "@/components/data-table/columns";
import { DataTable } from "@/components/data-table/data-table";
import { LinkButton } from "@/components/ui/button";
import { DateTime } from "@/components/ui/date-time";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { useFormat } from "@/lib/format/use-format";
import type { Site } from "@/lib/sites";

/** `base`: the list's own address. */
type SiteListProps = { sites: Site[]; base: string; mayEdit: boolean };

export function SiteList({ sites, base, mayEdit }: SiteListProps) {
  const t = useTranslations("organizations");
  const words = useTranslations("organizations.sites");
  const format = useFormat();
  const list = columns<Site>()([
    { key: "name", header: words("name"), cell: (row) => row.urlName, width: "w-2/5" },
    { key: "timeZone", header: words("timeZone"), cell: (row) => row.timeZone, priority: 1 },
    {
      key: "licences",
      header: words("licences"),
      cell: (row) => format.number(row.licences),
      align: "end",
      priority: 1,
    },
    {
      key: "earlyRelease",
      header: words("earlyRelease"),
      cell: (row) => t(row.earlyRelease ? "yes" : "no"),
      priority: 3,
    },
    { key: "created", header: words("created"), cell: (row) => <DateTime value={row.createdAt} /> },
  ]);
  const add = mayEdit && (
    <LinkButton href={`${base}/new`} tone="primary">
      {words("add")}
    </LinkButton>
  );
  const none = sites.length === 0;
  return (
    <>
      <PageHeader
        title={words("title")}
        sentence={words("sentence", { count: sites.length })}
        action={!none && add}
      />
      <DataTable
        caption={words("title")}
        columns={list}
        rows={sites}
        rowKey={(row) => row.id}
        rowHref={(row) => `${base}/${row.id}`}
        empty={<EmptyState bare title={words("empty")} body={words("emptyBody")} action={add} />}
      />
    </>
  );
}
