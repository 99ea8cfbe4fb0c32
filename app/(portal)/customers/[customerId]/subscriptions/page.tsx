import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { customerOrders, customerSubscriptions } from "@/lib/customers";
import { customerInvoices } from "@/lib/invoices";
import { pageCtx } from "@/lib/web/current-ctx";
import { shown } from "@/lib/web/shown";
import { customerPackages, mayChangePackages } from "@/lib/wholesale";
import { customerOf } from "../_parts/customer";
import { OrderHistory } from "../_parts/order-history";
import { PackageList } from "../_parts/package-list";
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
  const [packages, mayChange, subscriptions, invoices, orders] = await shown(
    Promise.all([
      customerPackages(ctx, customerId),
      mayChangePackages(ctx, customerId),
      customerSubscriptions(ctx, customerId),
      customerInvoices(ctx, customerId),
      customerOrders(ctx, customerId),
    ]),
  );
  return (
    <div className="grid gap-4">
      {packages && <PackageList {...{ customerId, packages, mayChange }} />}
      {(!packages || subscriptions.length > 0) && (
        <SubscriptionList {...{ customerId, subscriptions, invoices }} now={ctx.now} />
      )}
      {orders.length > 0 && <OrderHistory orders={orders} />}
    </div>
  );
}
