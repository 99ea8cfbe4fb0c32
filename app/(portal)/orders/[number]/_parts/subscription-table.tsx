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
  const onSites = subscriptions.some(({ site }) => site);
  const list = columns<OrderSubscription>()([
    { key: "id", header: t("subscription"), cell: ({ id }) => id },
    { key: "site", header: t("site"), cell: ({ site }) => <Lines>{site ?? "–"}</Lines>, priority: 1 },
    {
      key: "licences",
      header: t("quantity"),
      cell: ({ licences }) => (
        <Lines>
          {format.list(licences.map(({ product, purchased }) => `${format.number(purchased)} × ${product}`))}
        </Lines>
      ),
      priority: 1,
    },
    {
      key: "term",
      header: t("term"),
      cell: ({ startsOn, endsOn }) => (
        <span className="whitespace-nowrap tabular-nums">
          {term("term", { from: format.day(startsOn), to: format.day(endsOn) })}
        </span>
      ),
      priority: 1,
    },
    {
      key: "renewal",
      header: t("renewal"),
      cell: ({ autoRenew }) => t(autoRenew ? "renews" : "ends"),
      priority: 3,
    },
    {
      key: "state",
      header: column("state"),
      cell: ({ state }) => <SubscriptionStateBadge state={state} />,
      priority: 1,
    },
  ]).filter(({ key }) => key !== "site" || onSites);
  return (
    <Section look="plain" title={t("subscriptions")}>
      <DataTable
        caption={t("subscriptions")}
        columns={list}
        rows={subscriptions}
        rowKey={({ id }) => id}
        rowHref={customer ? ({ id }) => `/customers/${customer.id}/subscriptions#${id}` : undefined}
        cards={["site", "licences", "term", "renewal", "state"]}
      />
    </Section>
  );
}

/** Room above and below, where it takes more than one. */
const Lines = ({ children }: { children: string }) => <span className="inline-block py-1">{children}</span>;
