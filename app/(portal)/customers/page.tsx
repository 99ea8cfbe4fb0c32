import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { customerFilter, listCustomers } from "@/lib/customers";
import { may, pageCtx } from "@/lib/web/current-ctx";
import { CustomerList } from "./_parts/customer-list";
import { StartTrialLink } from "./new-trial/_parts/start-trial-link";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("customers"))("title") };
}

export default async function CustomersPage({ searchParams }: PageProps<"/customers">) {
  const ctx = await pageCtx("customers:view");
  const filter = customerFilter(await searchParams);
  const page = await listCustomers(ctx, filter);
  const action = may(ctx, "customers:create") && <StartTrialLink />;
  return <CustomerList filter={filter} page={page} now={ctx.now} action={action} />;
}
