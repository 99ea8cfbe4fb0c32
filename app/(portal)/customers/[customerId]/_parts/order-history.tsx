import { useTranslations } from "next-intl";
import { columns } from "@/components/data-table/columns";
import { DataTable } from "@/components/data-table/data-table";
import { Link } from "@/components/still/link";
import { DateTime } from "@/components/ui/date-time";
import { Section } from "@/components/ui/section";
import type { CustomerOrder } from "@/lib/customers";
import { useFormat } from "@/lib/format/use-format";

/** What was ordered for the customer, when, and what became of it. */
export function OrderHistory({ orders }: { orders: CustomerOrder[] }) {
  const t = useTranslations("customers.orderHistory");
  const state = useTranslations("orders.state");
  const format = useFormat();
  const what = ({ lines }: CustomerOrder) =>
    format.list(lines.map(({ product, quantity }) => `${format.number(quantity)} × ${product}`));
  const list = columns<CustomerOrder>()([
    { key: "number", header: t("number"), cell: (row) => <OrderLink number={row.number} />, priority: 1 },
    {
      key: "on",
      header: t("on"),
      cell: (row) => <DateTime value={row.orderedOn} />,
      priority: 1,
    },
    { key: "what", header: t("what"), cell: what, priority: 2 },
    { key: "state", header: t("state"), cell: (row) => state(row.state), priority: 1 },
    {
      key: "subscription",
      header: t("subscription"),
      cell: (row) => row.subscriptionIds.join(", ") || "–",
      priority: 2,
    },
  ]);
  return (
    <Section look="plain" title={t("title")}>
      <DataTable caption={t("title")} columns={list} rows={orders} rowKey={(row) => row.number} />
    </Section>
  );
}

const OrderLink = ({ number }: { number: string }) => (
  <Link
    href={`/orders/${encodeURIComponent(number)}`}
    prefetch={false}
    className="text-accent-ink hover:underline"
  >
    {number}
  </Link>
);
