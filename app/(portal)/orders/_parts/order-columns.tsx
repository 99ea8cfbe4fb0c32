import type { useTranslations } from "next-intl";
import { columns } from "@/components/data-table/columns";
import { DateTime } from "@/components/ui/date-time";
import { Truncate } from "@/components/ui/tooltip";
import type { Format } from "@/lib/format";
import type { OrderRow } from "@/lib/orders";
import { OrderStateBadge } from "./order-state";

type Reader = { t: ReturnType<typeof useTranslations<"orders">>; format: Format; now: Date };

export function orderColumns({ t, format, now }: Reader) {
  const products = ({ lines }: OrderRow) =>
    format.list(lines.map(({ product, quantity }) => t("quantity", { product, count: quantity })));
  return columns<OrderRow>()([
    { key: "number", header: t("column.number"), cell: (row) => row.number, sortable: true, width: "w-28" },
    {
      key: "customer",
      header: t("column.customer"),
      cell: (row) => <Truncate>{row.customer ?? t("unnamed")}</Truncate>,
      priority: 1,
    },
    {
      key: "state",
      header: t("column.state"),
      cell: (row) => <OrderStateBadge state={row.state} />,
      priority: 1,
      width: "w-40",
    },
    {
      key: "products",
      header: t("column.products"),
      cell: (row) => <Truncate>{products(row)}</Truncate>,
      priority: 3,
    },
    {
      key: "contact",
      header: t("column.contact"),
      cell: (row) => <Truncate>{row.contactEmail}</Truncate>,
      priority: 3,
    },
    {
      key: "starts",
      header: t("column.starts"),
      cell: (row) => <DateTime value={row.startsOn} />,
      sortable: true,
      width: "w-28",
    },
    {
      key: "mailed",
      header: t("column.mailed"),
      cell: (row) => (row.mailedAt ? <DateTime value={row.mailedAt} now={now} show="ago" /> : t("notMailed")),
      priority: 3,
      width: "w-32",
    },
    {
      key: "received",
      header: t("column.received"),
      cell: (row) => <DateTime value={row.receivedAt} />,
      sortable: true,
      priority: 3,
      width: "w-28",
    },
  ]);
}
