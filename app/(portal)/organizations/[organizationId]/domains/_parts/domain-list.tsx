import { useTranslations } from "next-intl";
import { columns } from "@/components/data-table/columns";
import { DataTable } from "@/components/data-table/data-table";
import { LinkButton } from "@/components/ui/button";
import { DateTime } from "@/components/ui/date-time";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import type { Domain } from "@/lib/domains";
import { DomainStatus } from "./domain-status";

/** `base`: the list's own address. */
type DomainListProps = { domains: Domain[]; base: string; mayEdit: boolean };

export function DomainList({ domains, base, mayEdit }: DomainListProps) {
  const t = useTranslations("organizations.domains");
  const list = columns<Domain>()([
    { key: "name", header: t("name"), cell: (row) => row.name, width: "w-1/2" },
    { key: "status", header: t("status"), cell: (row) => <DomainStatus status={row.status} />, priority: 1 },
    { key: "since", header: t("since"), cell: (row) => <DateTime value={row.createdAt} /> },
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
        sentence={t("sentence", { count: domains.length })}
        action={domains.length > 0 && add}
      />
      <DataTable
        caption={t("title")}
        columns={list}
        rows={domains}
        rowKey={(row) => row.name}
        rowHref={(row) => `${base}/${row.name}`}
        empty={<EmptyState bare title={t("empty")} body={t("emptyBody")} action={add} />}
      />
    </>
  );
}
