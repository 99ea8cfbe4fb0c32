import { useTranslations } from "next-intl";
import { Link } from "@/components/still/link";
import { buttonClass } from "@/components/ui/button";
import { DateTime } from "@/components/ui/date-time";
import { DescriptionList } from "@/components/ui/description-list";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { useFormat } from "@/lib/format/use-format";
import type { OrderDetails } from "@/lib/orders";
import { OrderStateBadge } from "../../_parts/order-state";
import { CancelOrder, OrderActions, ResendServices } from "./order-actions";
import { HistoryTable, PlannedTable } from "./order-history";
import { LineTable, MailTable } from "./order-tables";
import { SubscriptionTable } from "./subscription-table";

type OrderViewProps = { order: OrderDetails; edits: boolean; submission: string };

/** One order: where it stands, what it is for, who was mailed when, and what to do next. */
export function OrderView({ order, edits, submission }: OrderViewProps) {
  const t = useTranslations("orders");
  const format = useFormat();
  const { number, state, unclaimed, setAsideAt } = order;
  const open = state === "mailed" || state === "in_progress";
  const next =
    open && setAsideAt
      ? t("detail.setAside", { date: format.day(setAsideAt) })
      : t(`detail.next.${unclaimed ? "unclaimed" : state}`);
  return (
    <>
      <PageHeader
        title={t("detail.tab", { number })}
        beside={<OrderStateBadge state={state} />}
        sentence={unclaimed ? <span className="text-attention-ink">{next}</span> : next}
        action={
          state === "provisioned" ? (
            <a href={`/orders/${encodeURIComponent(number)}/summary`} className={buttonClass()}>
              {t("detail.summary")}
            </a>
          ) : (
            edits && <OrderActions order={order} submission={submission} />
          )
        }
      />
      <div className="grid gap-5">
        <Section
          title={t("detail.facts")}
          action={edits && <CancelOrder order={order} submission={submission} />}
        >
          <Facts order={order} />
        </Section>
        {order.subscriptions.length > 0 && <SubscriptionTable order={order} />}
        <LineTable lines={order.lines} />
        <MailTable order={order} action={edits && <ResendServices order={order} submission={submission} />} />
        {order.planned.length > 0 && <PlannedTable order={order} />}
        {order.history.length > 0 && <HistoryTable order={order} />}
      </div>
    </>
  );
}

function Facts({ order }: { order: OrderDetails }) {
  const t = useTranslations("orders");
  const { customer, convertsTrial, provisionedAt, cancelledAt } = order;
  const facts = [
    { label: t("detail.customerName"), value: order.customerName ?? t("unnamed") },
    { label: t("detail.partnerName"), value: order.partnerName ?? t("unnamed") },
    { label: t("detail.contact"), value: order.contactEmail },
    { label: t("detail.ordered"), value: <DateTime value={order.orderedOn} /> },
    { label: t("column.starts"), value: <DateTime value={order.startsOn} /> },
    { label: t("column.received"), value: <DateTime value={order.receivedAt} show="dateTime" /> },
  ];
  if (customer)
    facts.unshift({
      label: t("detail.customer"),
      value: (
        <Link href={`/customers/${customer.id}`} className="text-accent-ink underline underline-offset-2">
          {customer.name}
        </Link>
      ),
    });
  if (provisionedAt)
    facts.push({ label: t("detail.provisioned"), value: <DateTime value={provisionedAt} show="dateTime" /> });
  if (convertsTrial) facts.push({ label: t("detail.convertsTrial"), value: convertsTrial });
  if (cancelledAt)
    facts.push({ label: t("state.cancelled"), value: <DateTime value={cancelledAt} show="dateTime" /> });
  return <DescriptionList facts={facts} />;
}
