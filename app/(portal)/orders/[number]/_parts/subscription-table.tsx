import { useTranslations } from "next-intl";
import { SubscriptionStateBadge } from "@/app/(portal)/customers/_parts/subscription-state";
import { columns } from "@/components/data-table/columns";
import { DataTable } from "@/components/data-table/data-table";
import { Section } from "@/components/ui/section";
import { useFormat } from "@/lib/format/use-format";
import type { OrderDetails, OrderSubscription } from "@/lib/orders";

/** Everything that the order became: one subscription for each term and meetings site. */
export function SubscriptionTable({ order: { customer, subscriptions } }: { order: OrderDetails }) {
  const t = useTranslations("orders.detail");
  const column = useTranslations("orders.column");
  const term = useTranslations("customers.subscription");
  const format = useFormat();
  const withSites = subscriptions.some(({ site }) => site);
  const list = columns<OrderSubscription>()([
    { key: "id", header: t("subscription"), cell: ({ id }) => id },
    ...(withSites
      ? [
          {
            key: "site",
            header: t("site"),
            cell: ({ site }: OrderSubscription) => site ?? "–",
            priority: 1 as const,
          },
        ]
      : []),
    {
      key: "licences",
      header: t("quantity"),
      cell: ({ licences }) =>
        format.list(licences.map(({ product, purchased }) => `${format.number(purchased)} × ${product}`)),
      priority: 1,
    },
    {
      key: "term",
      header: t("term"),
      cell: ({ startsOn, endsOn }) => term("term", { from: format.day(startsOn), to: format.day(endsOn) }),
      priority: 1,
    },
    {
      key: "renewal",
      header: t("renewal"),
      cell: ({ autoRenew }) => t(autoRenew ? "renews" : "ends"),
      priority: 2,
    },
    {
      key: "state",
      header: column("state"),
      cell: ({ state }) => <SubscriptionStateBadge state={state} />,
      priority: 1,
    },
  ]);
  return (
    <Section look="plain" title={t("subscriptions")}>
      <DataTable
        caption={t("subscriptions")}
        columns={list}
        rows={subscriptions}
        rowKey={({ id }) => id}
        rowHref={customer ? ({ id }) => `/customers/${customer.id}/subscriptions#${id}` : undefined}
      />
    </Section>
  );
}
