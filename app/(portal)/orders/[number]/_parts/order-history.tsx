import { useTranslations } from "next-intl";
import { What, Who } from "@/components/activity/activity-list";
import { Change } from "@/components/activity/change";
import { columns } from "@/components/data-table/columns";
import { DataTable } from "@/components/data-table/data-table";
import { DateTime } from "@/components/ui/date-time";
import { Section } from "@/components/ui/section";
import { anyKey } from "@/lib/core/any-key";
import type { OrderDetails, OrderEvent, PlannedChange } from "@/lib/orders";

/** What the order has been through, newest first: who did it, and what it was before. */
export function HistoryTable({ order }: { order: OrderDetails }) {
  const t = useTranslations("orders.detail");
  const list = columns<OrderEvent>()([
    { key: "what", header: t("what"), cell: (row) => <What row={row} />, priority: 1 },
    {
      key: "change",
      header: t("change"),
      cell: (row) => <Change row={row} productNames={order.productNames} />,
      priority: 2,
    },
    { key: "who", header: t("who"), cell: (row) => <Who row={row} />, priority: 1 },
    {
      key: "when",
      header: t("when"),
      cell: (row) => <DateTime value={row.at} show="dateTime" />,
      priority: 1,
    },
  ]);
  return (
    <Section look="plain" title={t("history")}>
      <DataTable caption={t("history")} columns={list} rows={order.history} rowKey={(row) => row.id} />
    </Section>
  );
}

/** What the vendor changes on a day to come, and what was not possible on its day. */
export function PlannedTable({ order }: { order: OrderDetails }) {
  const t = useTranslations("orders.detail");
  const refusals = anyKey(useTranslations("errors"));
  const list = columns<PlannedChange>()([
    {
      key: "change",
      header: t("change"),
      cell: (row) => <Change row={{ before: null, after: row.said }} productNames={order.productNames} />,
      priority: 1,
    },
    {
      key: "effective",
      header: t("effective"),
      cell: (row) => <DateTime value={row.effectiveOn} />,
      priority: 1,
    },
    {
      key: "problem",
      header: t("outcome"),
      cell: ({ problem }) =>
        problem ? (
          <span className="text-bad-ink">{t("notMade", { why: refusals(problem.key, problem.values) })}</span>
        ) : (
          t("planned")
        ),
      priority: 1,
    },
  ]);
  return (
    <Section look="plain" title={t("plannedChanges")}>
      <DataTable caption={t("plannedChanges")} columns={list} rows={order.planned} rowKey={(row) => row.id} />
    </Section>
  );
}
