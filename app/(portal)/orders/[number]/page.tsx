import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import type { Ctx } from "@/lib/access";
import { orderDetails } from "@/lib/orders";
import { may, pageCtx } from "@/lib/web/current-ctx";
import { shown } from "@/lib/web/shown";
import { OrderView } from "./_parts/order-view";

/** Asked once for title and content. */
const orderOf = cache((ctx: Ctx, number: string) => shown(orderDetails(ctx, decodeURIComponent(number))));

export async function generateMetadata({ params }: PageProps<"/orders/[number]">): Promise<Metadata> {
  const { number } = await orderOf(await pageCtx("orders:view"), (await params).number);
  return { title: (await getTranslations("orders"))("detail.tab", { number }) };
}

export default async function OrderPage({ params }: PageProps<"/orders/[number]">) {
  const ctx = await pageCtx("orders:view");
  const { number } = await params;
  const order = await orderOf(ctx, number);
  return <OrderView order={order} edits={may(ctx, "provisioning:edit")} submission={crypto.randomUUID()} />;
}
