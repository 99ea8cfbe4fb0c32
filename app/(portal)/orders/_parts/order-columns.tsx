import type { useTranslations } from "next-intl";
import { columns } from "@/components/data-table/columns";
import { DateTime } from "@/components/ui/date-time";
import { Truncate } from "@/components/ui/tooltip";
import type { OrderRow } from "@/lib/orders";
import { OrderStateBadge } from "./order-state";

type Reader = { t: ReturnType<typeof useTranslations<"orders">>; now: Date };

export function orderColumns({ t, now }: Reader) {
  return columns<OrderRow>()([
    {
      key: "number",
      header: t("column.number"),
      cell: (row) => <span className="whitespace-nowrap">{row.number}</span>,
      sortable: true,
    },
    {
      key: "customer",
      header: t("column.customer"),
      cell: (row) => <Truncate>{row.customer ?? t("unnamed")}</Truncate>,
      priority: 1,
      width: "w-1/3",
    },
    {
      key: "state",
      header: t("column.state"),
      cell: (row) => <OrderStateBadge state={row.state} />,
      priority: 1,
    },
    {
      key: "contact",
      header: t("column.contact"),
      cell: (row) => <Truncate>{row.contactEmail}</Truncate>,
      priority: 3,
      width: "w-1/4",
    },
    {
      key: "starts",
      header: t("column.starts"),
      cell: (row) => <DateTime value={row.startsOn} />,
      sortable: true,
    },
    {
      key: "mailed",
      header: t("column.mailed"),
      cell: (row) => (row.mailedAt ? <DateTime value={row.mailedAt} now={now} show="ago" /> : t("notMailed")),
      priority: 3,
    },
    {
      key: "received",
      header: t("column.received"),
      cell: (row) => <DateTime value={row.receivedAt} />,
      sortable: true,
      priority: 3,
    },
  ]);
}
