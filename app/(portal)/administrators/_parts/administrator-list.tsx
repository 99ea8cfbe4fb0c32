import { Download, UserPlus } from "lucide-react";
import { useTranslations } from "next-intl";
import { DataTable } from "@/components/data-table/data-table";
import { type Filter, FilterBar } from "@/components/data-table/filter-bar";
import { buttonClass, LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Ignored } from "@/components/ui/ignored";
import { ListFooter } from "@/components/ui/list-footer";
import { PageHeader } from "@/components/ui/page-header";
import {
  type AdministratorFilter,
  type AdministratorPage,
  administratorStates,
  partnerRoleNames,
} from "@/lib/administrators";
import { administratorColumns } from "./administrator-columns";
import { AdministratorTabs } from "./administrator-tabs";

type AdministratorListProps = {
  filter: AdministratorFilter;
  page: AdministratorPage;
  edits: boolean;
  now: Date;
};

/** Who of the partner's people may do what. */
export function AdministratorList({ filter, page, edits, now }: AdministratorListProps) {
  const t = useTranslations("administrators");
  const status = useTranslations("users.list.statuses");
  const { counts } = page;
  const filtered = filter.q !== "" || counts.total < counts.all;
  return (
    <>
      <PageHeader
        title={t("title")}
        sentence={filtered ? t("matching", { count: counts.total }) : t("sentence", { count: counts.all })}
        action={
          edits && (
            <LinkButton
              tone="primary"
              href="/administrators/invite"
              icon={<UserPlus size={16} aria-hidden />}
            >
              {t("invite.open")}
            </LinkButton>
          )
        }
      >
        <AdministratorTabs current="people" />
      </PageHeader>
      <Ignored values={filter.ignored} />
      <FilterBar
        action={filter.path}
        search={{ value: filter.q, label: t("search") }}
        keep={filter.keep}
        filters={useFilters(filter, counts)}
        clearHref={filter.href({ chosen: { role: [], state: [] }, q: "" })}
      >
        {/* A plain link: the browser saves the file, the page stays. */}
        <a href={filter.href().replace(filter.path, `${filter.path}/csv`)} className={buttonClass("quiet")}>
          <Download size={16} aria-hidden />
          {t("csv.download")}
        </a>
      </FilterBar>
      <DataTable
        caption={t("title")}
        columns={administratorColumns({ t, status, now })}
        rows={page.rows}
        rowKey={(row) => row.id}
        rowHref={(row) => `${filter.path}/${row.id}`}
        cards={["email", "roles", "customers", "state"]}
        sort={{ key: filter.sort, direction: filter.descending ? "descending" : "ascending" }}
        hrefForSort={({ key, direction }) => sortHref(filter, key, direction)}
        empty={<Nothing clear={filter.path} />}
        footer={<ListFooter address={filter} page={page} total={counts.total} />}
      />
    </>
  );
}

function useFilters(filter: AdministratorFilter, counts: AdministratorPage["counts"]): Filter[] {
  const t = useTranslations("administrators");
  const status = useTranslations("users.list.statuses");
  return [
    {
      name: "role",
      label: t("column.roles"),
      options: partnerRoleNames.map((value) => ({
        value,
        label: t(`role.${value}`),
        count: counts.role[value] ?? 0,
      })),
      selected: filter.chosen.role,
      removeHref: filter.href({ chosen: { role: [] } }),
    },
    {
      name: "state",
      label: t("column.state"),
      options: administratorStates.map((value) => ({
        value,
        label: status(value),
        count: counts.state[value] ?? 0,
      })),
      selected: filter.chosen.state,
      removeHref: filter.href({ chosen: { state: [] } }),
    },
  ];
}

function sortHref(filter: AdministratorFilter, key: string, direction: "ascending" | "descending"): string {
  const sort = (["name", "email", "lastAccess"] as const).find((each) => each === key);
  return filter.href(sort === filter.sort ? { descending: direction === "descending" } : { sort });
}

/** There is always somebody: whoever looks. Only a search finds nobody. */
function Nothing({ clear }: { clear: string }) {
  const t = useTranslations("administrators.empty");
  return (
    <EmptyState
      bare
      title={t("title")}
      body={t("body")}
      action={<LinkButton href={clear}>{t("clear")}</LinkButton>}
    />
  );
}
