import { useTranslations } from "next-intl";
import { LicenceLegend } from "@/components/charts/licence-bar";
import { Link } from "@/components/still/link";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import type { Subscription } from "@/lib/customers";
import { useFormat } from "@/lib/format/use-format";
import type { Invoice } from "@/lib/invoices";
import { SubscriptionStateBadge } from "../../_parts/subscription-state";
import { InvoiceTable } from "./invoice-table";
import { LicenceTable } from "./licence-table";

type SubscriptionListProps = {
  customerId: string;
  subscriptions: Subscription[];
  invoices: Invoice[];
  now: Date;
};

/** What the customer bought: terms, and how much of it is assigned and used. */
export function SubscriptionList({ customerId, subscriptions, invoices, now }: SubscriptionListProps) {
  const t = useTranslations("customers.subscription");
  if (subscriptions.length === 0) return <EmptyState title={t("empty")} body={t("emptyBody")} />;
  const invoicesOf = Map.groupBy(invoices, ({ subscriptionId }) => subscriptionId);
  return (
    <div className="grid gap-4">
      <LicenceLegend />
      {subscriptions.map((subscription) => (
        <Section
          key={subscription.id}
          title={`${t(`kind.${subscription.kind}`)} ${subscription.id}`}
          sentence={<Term subscription={subscription} now={now} />}
          id={subscription.id}
          action={<SubscriptionStateBadge state={subscription.state} />}
        >
          <div className="grid gap-4">
            <LicenceTable
              of={subscription.id}
              licences={subscription.licences}
              trial={subscription.kind === "trial"}
            />
            <Hints {...{ customerId, subscription }} />
            <InvoicesOf
              {...{ customerId, now }}
              id={subscription.id}
              invoices={invoicesOf.get(subscription.id)}
            />
          </div>
        </Section>
      ))}
    </div>
  );
}

function Term({ subscription, now }: { subscription: Subscription; now: Date }) {
  const t = useTranslations("customers.subscription");
  const format = useFormat();
  const { startsOn, endsOn, autoRenew, state, unpaidSince, orderNumber, termMonths } = subscription;
  // Before that day the invoice is open, not late.
  const today = now.toISOString().slice(0, 10);
  const end = state === "ended" ? "ended" : autoRenew ? "renews" : "expires";
  return (
    <>
      {t("term", { from: format.day(startsOn), to: format.day(endsOn) })}
      {termMonths !== null && ` (${t("months", { count: termMonths })})`}
      {" · "}
      {t(end, { when: format.relativeDay(endsOn, now) })}
      {state !== "ended" && !autoRenew && `, ${t("noRenewal")}`}
      {unpaidSince && unpaidSince < today && (
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

/** What somebody may want to sell or take back, and where. */
function Hints({ customerId, subscription }: { customerId: string; subscription: Subscription }) {
  const t = useTranslations("customers.subscription");
  const hints = subscription.licences.flatMap(({ product, purchased, assigned }) => {
    const count = Math.abs(purchased - assigned);
    return count > 0 ? [{ product, count, over: assigned > purchased }] : [];
  });
  if (hints.length === 0 || subscription.state === "ended") return null;
  return (
    <ul className="grid gap-1 text-sm">
      {hints.map(({ product, count, over }) => (
        <li key={product} className={over ? "text-bad-ink" : "text-ink-2"}>
          <span>{t(over ? "over" : "left", { product, count })}</span>
          {" · "}
          <Link
            href={`/organizations/${customerId}/users`}
            prefetch={false}
            className="text-accent-ink underline"
          >
            {t(over ? "takeBack" : "assign")}
          </Link>
        </li>
      ))}
    </ul>
  );
}

type InvoicesOfProps = { customerId: string; id: string; invoices: Invoice[] | undefined; now: Date };

function InvoicesOf({ customerId, id, invoices, now }: InvoicesOfProps) {
  const t = useTranslations("invoices");
  if (!invoices) return null;
  return (
    <div className="grid gap-2">
      <h3 className="text-sm">{t("title")}</h3>
      <InvoiceTable {...{ customerId, invoices, now }} subscriptionId={id} />
    </div>
  );
}
