import Link from "next/link";
import { useTranslations } from "next-intl";
import { LicenceBar, LicenceLegend } from "@/components/charts/licence-bar";
import { columns } from "@/components/data-table/columns";
import { DataTable } from "@/components/data-table/data-table";
import { Badge, type Meaning } from "@/components/ui/badge";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import type { Subscription, SubscriptionState } from "@/lib/customers";
import { useFormat } from "@/lib/format/use-format";

const meanings: Record<SubscriptionState, Meaning> = {
  active: "good",
  waiting: "information",
  suspended: "bad",
  ended: "neutral",
};

type SubscriptionListProps = { subscriptions: Subscription[]; now: Date };

/** What the customer bought: terms, and how much of it is assigned and used. */
export function SubscriptionList({ subscriptions, now }: SubscriptionListProps) {
  const t = useTranslations("customers.subscription");
  if (subscriptions.length === 0) return <EmptyState title={t("empty")} body={t("emptyBody")} />;
  return (
    <div className="grid gap-4">
      <LicenceLegend />
      {subscriptions.map((subscription) => (
        <Section
          key={subscription.id}
          title={`${t(`kind.${subscription.kind}`)} ${subscription.id}`}
          sentence={<Term subscription={subscription} now={now} />}
          action={<Badge meaning={meanings[subscription.state]}>{t(`state.${subscription.state}`)}</Badge>}
        >
          <Licences subscription={subscription} />
        </Section>
      ))}
    </div>
  );
}

function Term({ subscription, now }: { subscription: Subscription; now: Date }) {
  const t = useTranslations("customers.subscription");
  const format = useFormat();
  const { startsOn, endsOn, autoRenew, state, unpaidSince, orderNumber } = subscription;
  const end = state === "ended" ? "ended" : autoRenew ? "renews" : "expires";
  return (
    <>
      {t("term", { from: format.day(startsOn), to: format.day(endsOn) })}
      {" · "}
      {t(end, { when: format.relativeDay(endsOn, now) })}
      {unpaidSince && (
        <span className="text-bad-ink"> · {t("unpaid", { since: format.day(unpaidSince) })}</span>
      )}
      {orderNumber && (
        <>
          {" · "}
          <Link
            href={`/orders/${encodeURIComponent(orderNumber)}`}
            prefetch={false}
            className="text-accent-ink underline"
          >
            {t("order", { number: orderNumber })}
          </Link>
        </>
      )}
    </>
  );
}

type Licence = Subscription["licences"][number];

function Licences({ subscription }: { subscription: Subscription }) {
  const t = useTranslations("customers.subscription");
  const format = useFormat();
  const figure = (key: "purchased" | "assigned" | "used") => ({
    key,
    header: t(key),
    cell: (row: Licence) => format.number(row[key]),
    align: "end" as const,
  });
  const list = columns<Licence>()([
    { key: "product", header: t("product"), cell: (row) => row.product, priority: 1 },
    figure("purchased"),
    figure("assigned"),
    figure("used"),
    { key: "bar", header: t("licences"), cell: (row) => <LicenceBar {...row} />, priority: 1 },
    { key: "hint", header: "", cell: (row) => <Hint row={row} />, priority: 3 },
  ]);
  return (
    <DataTable
      caption={`${t("licences")} ${subscription.id}`}
      columns={list}
      rows={subscription.licences}
      rowKey={(row) => row.product}
    />
  );
}

/** Licences left over, or more assigned than bought: what somebody may want to sell or take back. */
function Hint({ row }: { row: Licence }) {
  const t = useTranslations("customers.subscription");
  const left = row.purchased - row.assigned;
  if (left < 0) return <span className="text-bad-ink">{t("over", { count: -left })}</span>;
  return left > 0 ? <span className="text-ink-2">{t("left", { count: left })}</span> : null;
}
