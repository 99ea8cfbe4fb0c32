import type { useTranslations } from "next-intl";
import { type Column, columns } from "@/components/data-table/columns";
import { DateTime } from "@/components/ui/date-time";
import { Truncate } from "@/components/ui/tooltip";
import type { UserRow } from "@/lib/users";
import { UserStatus } from "./user-status";

export const userColumns = (
  t: ReturnType<typeof useTranslations<"users.list">>,
  now: Date,
): Column<UserRow>[] =>
  columns<UserRow>()([
    {
      key: "name",
      header: t("name"),
      cell: (row) => <bdi>{row.name}</bdi>,
      sortable: true,
      width: "w-[30%]",
    },
    {
      key: "email",
      header: t("email"),
      cell: (row) => <Truncate>{row.email}</Truncate>,
      sortable: true,
      priority: 1,
      width: "w-[30%]",
    },
    { key: "status", header: t("status"), cell: (row) => <UserStatus status={row.status} />, priority: 1 },
    {
      key: "package",
      header: t("package"),
      cell: (row) => row.packageName ?? <span className="text-ink-3">–</span>,
    },
    {
      key: "lastAccess",
      header: t("lastAccess"),
      cell: (row) =>
        row.lastAccessAt ? (
          <DateTime value={row.lastAccessAt} now={now} show="ago" />
        ) : (
          <span className="text-ink-3">{t("never")}</span>
        ),
      sortable: true,
      priority: 3,
    },
  ]);
