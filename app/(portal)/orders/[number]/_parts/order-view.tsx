import Link from "next/link";
import { useTranslations } from "next-intl";
import { ConfirmForm } from "@/components/forms/confirm-form";
import { DateTime } from "@/components/ui/date-time";
import { DescriptionList } from "@/components/ui/description-list";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import type { OrderDetails } from "@/lib/orders";
import { ContinueForm } from "../../_parts/continue-form";
import { OrderStateBadge } from "../../_parts/order-state";
import { resendAction } from "../../actions";
import { LineTable, MailTable } from "./order-tables";

type OrderViewProps = { order: OrderDetails; edits: boolean; submission: string };

/** One order: where it stands, what it is for, who was mailed when, and what to do next. */
export function OrderView({ order, edits, submission }: OrderViewProps) {
  const t = useTranslations("orders");
  const { number, state } = order;
  const open = state === "mailed" || state === "in_progress";
  return (
    <>
      <PageHeader
        title={t("detail.tab", { number })}
        beside={<OrderStateBadge state={state} />}
        sentence={t(`detail.next.${state}`)}
        action={
          edits &&
          open && (
            <>
              <ConfirmForm
                action={resendAction}
                submission={submission}
                hidden={{ number }}
                trigger={t("resendAsk")}
                title={t("resendTitle", { number })}
                consequence={t("resendMeans", { to: order.contactEmail })}
                submit={t("resend")}
              />
              <ContinueForm number={number} begun={state === "in_progress"} tone="primary" />
            </>
          )
        }
      />
      <div className="grid gap-5">
        <Section title={t("detail.facts")}>
          <Facts order={order} />
        </Section>
        <LineTable lines={order.lines} />
        <MailTable order={order} />
      </div>
    </>
  );
}

function Facts({ order }: { order: OrderDetails }) {
  const t = useTranslations("orders");
  const { customer, subscriptionId, provisionedAt } = order;
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
  if (subscriptionId) facts.push({ label: t("detail.subscription"), value: subscriptionId });
  if (provisionedAt)
    facts.push({ label: t("detail.provisioned"), value: <DateTime value={provisionedAt} show="dateTime" /> });
  return <DescriptionList facts={facts} />;
}
