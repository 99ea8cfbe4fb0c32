import { Download, Upload } from "lucide-react";
import { useTranslations } from "next-intl";
import { DataTable } from "@/components/data-table/data-table";
import { FilterBar } from "@/components/data-table/filter-bar";
import { buttonClass, LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Ignored } from "@/components/ui/ignored";
import { ListFooter } from "@/components/ui/list-footer";
import { PageHeader } from "@/components/ui/page-header";
import { type UserFilter, type UserPage, userStatuses } from "@/lib/users";
import { userColumns } from "./user-columns";

type UserListProps = { filter: UserFilter; page: UserPage; mayEdit: boolean; now: Date };

/** The people of one organization. */
export function UserList({ filter, page, mayEdit, now }: UserListProps) {
  const t = useTranslations("users.list");
  const { counts } = page;
  const filtered = filter.q !== "" || filter.chosen.status.length > 0;
  return (
    <>
      <PageHeader
        title={t("title")}
        sentence={filtered ? t("matching", { count: counts.total }) : t("sentence", { count: counts.all })}
        action={
          <>
            {/* A plain link: the browser saves the file, the page stays. */}
            <a href={`${filter.path}/export`} className={buttonClass("secondary")}>
              <Download size={16} aria-hidden />
              {t("export")}
            </a>
            {mayEdit && <ImportButton path={filter.path} />}
          </>
        }
      />
      <Ignored values={filter.ignored} />
      <FilterBar
        action={filter.path}
        search={{ value: filter.q, label: t("search") }}
        keep={filter.keep}
        filters={[
          {
            name: "status",
            label: t("status"),
            options: userStatuses.map((value) => ({
              value,
              label: t(`statuses.${value}`),
              count: counts.status[value] ?? 0,
            })),
            selected: filter.chosen.status,
            removeHref: filter.href({ chosen: { status: [] } }),
          },
        ]}
      />
      {page.capped && <p className="mb-3 text-sm text-ink-2">{t("capped", { count: page.capped })}</p>}
      <DataTable
        caption={t("title")}
        columns={userColumns(t, now)}
        rows={page.rows}
        rowKey={(row) => row.id}
        rowHref={(row) => `${filter.path}/${row.id}`}
        sort={{ key: filter.sort, direction: filter.descending ? "descending" : "ascending" }}
        hrefForSort={({ key, direction }) => sortHref(filter, key, direction)}
        empty={<Nothing {...{ filter, filtered, mayEdit }} />}
        footer={<ListFooter address={filter} page={page} total={counts.total} />}
      />
    </>
  );
}

function sortHref(filter: UserFilter, key: string, direction: "ascending" | "descending"): string {
  const sort = (["name", "email", "lastAccess"] as const).find((each) => each === key);
  return filter.href(sort === filter.sort ? { descending: direction === "descending" } : { sort });
}

function ImportButton({ path }: { path: string }) {
  const t = useTranslations("users.list");
  return (
    <LinkButton tone="primary" href={`${path}/import`} icon={<Upload size={16} aria-hidden />}>
      {t("import")}
    </LinkButton>
  );
}

type NothingProps = { filter: UserFilter; filtered: boolean; mayEdit: boolean };

function Nothing({ filter, filtered, mayEdit }: NothingProps) {
  const t = useTranslations("users.list");
  if (filtered)
    return (
      <EmptyState
        bare
        title={t("nothing")}
        body={t("nothingBody")}
        action={<LinkButton href={filter.path}>{t("clear")}</LinkButton>}
      />
    );
  return (
    <EmptyState
      bare
      title={t("empty")}
      body={t(mayEdit ? "emptyBody" : "emptyView")}
      action={mayEdit && <ImportButton path={filter.path} />}
    />
  );
}
