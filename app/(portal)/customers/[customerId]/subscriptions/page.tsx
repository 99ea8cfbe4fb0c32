import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { customerOrders, customerSubscriptions } from "@/lib/customers";
import { customerInvoices } from "@/lib/invoices";
import { pageCtx } from "@/lib/web/current-ctx";
import { shown } from "@/lib/web/shown";
import { customerOf } from "../_parts/customer";
import { OrderHistory } from "../_parts/order-history";
import { SubscriptionList } from "../_parts/subscription-list";

type Props = PageProps<"/customers/[customerId]/subscriptions">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const ctx = await pageCtx("customers:view");
  const t = await getTranslations("customers.tabs");
  return { title: `${t("subscriptions")} · ${(await customerOf(ctx, (await params).customerId)).name}` };
}

export default async function CustomerSubscriptionsPage({ params }: Props) {
  const ctx = await pageCtx("customers:view");
  const { customerId } = await params;
  const [subscriptions, invoices, orders] = await shown(
    Promise.all([
      customerSubscriptions(ctx, customerId),
      customerInvoices(ctx, customerId),
      customerOrders(ctx, customerId),
    ]),
  );
  return (
    <div className="grid gap-4">
      <SubscriptionList {...{ customerId, subscriptions, invoices }} now={ctx.now} />
      {orders.length > 0 && <OrderHistory orders={orders} />}
    </div>
  );
}
