import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { listOrders, orderFilter } from "@/lib/orders";
import { may, pageCtx } from "@/lib/web/current-ctx";
import { OrderList } from "./_parts/order-list";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("orders"))("title") };
}

export default async function OrdersPage({ searchParams }: PageProps<"/orders">) {
  const ctx = await pageCtx("orders:view");
  const filter = orderFilter(await searchParams);
  const page = await listOrders(ctx, filter);
  return <OrderList filter={filter} page={page} edits={may(ctx, "provisioning:edit")} />;
}
