import type { Clock } from "./clock";
import type { Customer } from "./customer";
import type { Licence } from "./licenses";
import { currencyOf, priceOf } from "./orders";
import type { Random } from "./random";
import type { Rows } from "./rows";
import type { Subscription } from "./subscriptions";

const QUARTER = 91;
const DAYS_TO_PAY = 30;

/** A paid subscription's invoices of the last three quarters; the last one open where the story says so. */
export function addInvoices(
  rows: Rows,
  clock: Clock,
  customer: Customer,
  subscription: Subscription,
  licences: readonly Licence[],
  random: Random,
): void {
  if (subscription.kind === "trial" || subscription.story === "readyForSetup") return;
  const lines = licences.map(({ productCode, purchased }) => ({
    productCode,
    quantity: purchased,
    amount: priceOf(productCode, purchased, 3),
  }));
  const amount = lines.reduce((sum, line) => sum + Number(line.amount), 0).toFixed(2);
  const open = openInvoice(subscription, clock, random);
  const issued = [open ?? random.int(35, 80) + endedAgo(subscription, clock)];
  while (issued.length < 3) issued.push((issued.at(-1) ?? 0) + QUARTER);
  issued
    .filter((days) => days <= subscription.age)
    .forEach((days, index) => {
      const paid = index > 0 || open === undefined;
      rows.invoices.push({
        number: `INV-${subscription.id.replace("Sub", "")}-${String(3 - index).padStart(2, "0")}`,
        organizationId: customer.id,
        partnerId: customer.partner.id,
        subscriptionId: subscription.id,
        issuedOn: clock.day(-days),
        dueOn: clock.day(DAYS_TO_PAY - days),
        paidOn: paid ? clock.day(random.int(3, 28) - days) : null,
        amount,
        currency: currencyOf(customer.country),
        lines,
      });
    });
}

/** Nothing is billed after the end. */
const endedAgo = ({ endedAt }: Subscription, { now }: Clock) =>
  endedAt ? Math.round((now.getTime() - new Date(endedAt).getTime()) / 86_400_000) : 0;

/** How many days ago the invoice was issued that is not paid; due dates to come are on a few good subscriptions too. */
function openInvoice(subscription: Subscription, clock: Clock, random: Random): number | undefined {
  if (subscription.unpaidSince) {
    return (
      DAYS_TO_PAY +
      Math.round((clock.now.getTime() - Date.parse(subscription.unpaidSince)) / 86_400_000 - 0.5)
    );
  }
  const old = subscription.endedAt || subscription.age < 40 || subscription.story === "expired";
  if (old || !random.chance(0.05)) return undefined;
  const issued = random.int(2, 12);
  subscription.unpaidSince = clock.day(DAYS_TO_PAY - issued);
  return issued;
}
