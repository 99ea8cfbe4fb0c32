import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { customerFilter, listCustomers } from "@/lib/customers";
import { readyOrders } from "@/lib/orders";
import { listViews } from "@/lib/views";
import { may, pageCtx } from "@/lib/web/current-ctx";
import { CustomerList } from "./_parts/customer-list";
import { OrdersTile } from "./_parts/orders-tile";
import { ViewBar } from "./_parts/view-bar";
import { AddCustomerLink } from "./new/_parts/add-customer-link";
import { StartTrialLink } from "./new-trial/_parts/start-trial-link";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("customers"))("title") };
}

export default async function CustomersPage({ searchParams }: PageProps<"/customers">) {
  const ctx = await pageCtx("customers:view");
  const page = await listCustomers(ctx, customerFilter(await searchParams));
  const action = may(ctx, "customers:create") && (
    <>
      <AddCustomerLink />
      <StartTrialLink />
    </>
  );
  const views = await listViews(ctx, "customers");
  const orders = may(ctx, "orders:view") && <OrdersTile ready={await readyOrders(ctx)} now={ctx.now} />;
  const bar = {
    filter: page.filter,
    views,
    mayShare: may(ctx, "views:share"),
    submission: crypto.randomUUID(),
  };
  const mayDo = { tag: may(ctx, "tags:edit"), assign: may(ctx, "partnerAdmins:edit") };
  return <CustomerList {...{ page, action, orders, mayDo }} now={ctx.now} views={<ViewBar {...bar} />} />;
}
