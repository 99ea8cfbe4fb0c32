import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { DataTable } from "@/components/data-table/data-table";
import { SelectionActions } from "@/components/data-table/selection-actions";
import { ListFooter } from "@/components/ui/list-footer";
import { useFormat } from "@/lib/format/use-format";
import { type UserFilter, type UserPage, type UserRow, userOperations } from "@/lib/users";
import { screenColumns } from "./user-columns";

type UserTableProps = { page: UserPage; mayEdit: boolean; now: Date; empty: ReactNode };

export function UserTable({ page, mayEdit, now, empty }: UserTableProps) {
  const t = useTranslations("users.list");
  const format = useFormat();
  const { filter, counts } = page;
  const select = useSelection(page);
  return (
    <DataTable
      still
      caption={t("caption")}
      columns={screenColumns({ t, format, now, filter })}
      rows={page.rows}
      rowKey={(row) => row.id}
      rowHref={(row) => `${filter.path}/${row.id}`}
      select={mayEdit ? select : undefined}
      density={filter.chosen.density.length > 0 ? "comfortable" : "compact"}
      cards={["email", "status", "package"]}
      sort={{ key: filter.sort, direction: filter.descending ? "descending" : "ascending" }}
      hrefForSort={({ key, direction }) => sortHref(filter, key, direction)}
      empty={empty}
      footer={<ListFooter address={filter} page={page} total={counts.total} />}
    />
  );
}

/** A new bar for another page: what was ticked on the last one is gone with its rows. */
function useSelection({ filter, from, rows, counts, ground }: UserPage) {
  const t = useTranslations("users.bulk");
  const operations = userOperations.filter((each) => each !== "package" || ground.packages.length > 0);
  return {
    action: `${filter.path}/bulk`,
    label: (row: UserRow) => t("select", { name: row.name }),
    hidden: { from: filter.href().split("?")[1] ?? "" },
    bar: (
      <SelectionActions
        key={`${from} ${rows[0]?.id} ${filter.href()}`}
        label={t("bar")}
        total={counts.total}
        onPage={rows.length}
        operations={operations.map((value) => ({ value, label: t(`do.${value}`) }))}
      />
    ),
  };
}

function sortHref(filter: UserFilter, key: string, direction: "ascending" | "descending"): string {
  const sort = (["name", "email", "lastAccess"] as const).find((each) => each === key);
  // The first click on another column takes that column's own first direction.
  return filter.href(sort === filter.sort ? { descending: direction === "descending" } : { sort });
}
