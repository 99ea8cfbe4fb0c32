import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { orderDetails } from "@/lib/orders";
import { may, pageCtx } from "@/lib/web/current-ctx";
import { shown } from "@/lib/web/shown";
import { OrderView } from "./_parts/order-view";

export async function generateMetadata({ params }: PageProps<"/orders/[number]">): Promise<Metadata> {
  const { number } = await params;
  return { title: (await getTranslations("orders"))("detail.tab", { number: decodeURIComponent(number) }) };
}

export default async function OrderPage({ params }: PageProps<"/orders/[number]">) {
  const ctx = await pageCtx("orders:view");
  const { number } = await params;
  const order = await shown(orderDetails(ctx, decodeURIComponent(number)));
  return <OrderView order={order} edits={may(ctx, "provisioning:edit")} submission={crypto.randomUUID()} />;
}
