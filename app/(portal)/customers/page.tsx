import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { customerFilter, listCustomers } from "@/lib/customers";
import { pageCtx } from "@/lib/web/current-ctx";
import { CustomerList } from "./_parts/customer-list";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("customers"))("title") };
}

export default async function CustomersPage({ searchParams }: PageProps<"/customers">) {
  const ctx = await pageCtx("customers:view");
  const filter = customerFilter(await searchParams);
  return <CustomerList filter={filter} page={await listCustomers(ctx, filter)} now={ctx.now} />;
}
