import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { customerSubscriptions } from "@/lib/customers";
import { pageCtx } from "@/lib/web/current-ctx";
import { shown } from "@/lib/web/shown";
import { customerOf } from "../_parts/customer";
import { SubscriptionList } from "../_parts/subscription-list";

type Props = PageProps<"/customers/[customerId]/subscriptions">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const ctx = await pageCtx("customers:view");
  const t = await getTranslations("customers.tabs");
  return { title: `${t("subscriptions")} · ${(await customerOf(ctx, (await params).customerId)).name}` };
}

export default async function CustomerSubscriptionsPage({ params }: Props) {
  const ctx = await pageCtx("customers:view");
  const subscriptions = await shown(customerSubscriptions(ctx, (await params).customerId));
  return <SubscriptionList subscriptions={subscriptions} now={ctx.now} />;
}
