import type { useTranslations } from "next-intl";
import { UserStatus } from "@/app/(portal)/organizations/[organizationId]/users/_parts/user-status";
import { type Column, columns } from "@/components/data-table/columns";
import { DateTime } from "@/components/ui/date-time";
import { Truncate } from "@/components/ui/tooltip";
import { type AdministratorRow, inOrder } from "@/lib/administrators";

type Options = {
  t: ReturnType<typeof useTranslations<"administrators">>;
  status: ReturnType<typeof useTranslations<"users.list.statuses">>;
  now: Date;
};

/** The partner's administrators, on the screen and in their CSV alike. */
export function administratorColumns({ t, status, now }: Options): Column<AdministratorRow>[] {
  const roles = (row: AdministratorRow) => inOrder(row.roles).map((role) => t(`role.${role}`));
  return columns<AdministratorRow>()([
    {
      key: "name",
      header: t("column.name"),
      cell: (row) => <bdi>{row.name}</bdi>,
      csv: (row) => row.name,
      sortable: true,
      width: "w-[24%]",
    },
    {
      key: "email",
      header: t("column.email"),
      cell: (row) => <Truncate>{row.email}</Truncate>,
      csv: (row) => row.email,
      sortable: true,
      priority: 3,
      width: "w-[24%]",
    },
    {
      key: "roles",
      header: t("column.roles"),
      cell: (row) => <Truncate>{roles(row).join(", ")}</Truncate>,
      csv: (row) => roles(row).join("; "),
      priority: 1,
      width: "w-[30%]",
    },
    {
      key: "customers",
      header: t("column.customers"),
      cell: (row) => <Customers row={row} t={t} />,
      csv: (row) => (reachesAll(row) ? t("all") : row.customers),
      align: "end",
    },
    {
      key: "lastAccess",
      header: t("column.lastAccess"),
      cell: (row) =>
        row.lastAccessAt ? (
          <DateTime value={row.lastAccessAt} now={now} show="ago" />
        ) : (
          <span className="text-ink-3">{t("never")}</span>
        ),
      csv: (row) => row.lastAccessAt && new Date(row.lastAccessAt),
      sortable: true,
    },
    {
      key: "state",
      header: t("column.state"),
      cell: (row) => <UserStatus status={row.status} />,
      csv: (row) => status(row.status),
      priority: 1,
    },
  ]);
}

/** Help desk finds every customer, but has none as an administrator has them. */
export const reachesAll = ({ roles }: Pick<AdministratorRow, "roles">) =>
  roles.includes("partner_full_admin") || roles.includes("partner_readonly_admin");

function Customers({ row, t }: { row: AdministratorRow; t: Options["t"] }) {
  if (reachesAll(row)) return t("all");
  if (row.roles.includes("partner_admin")) return t("number", { count: row.customers });
  return <span className="text-ink-3">–</span>;
}
