import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { pageCtx } from "@/lib/web/current-ctx";
import { offeredPackages } from "@/lib/wholesale";
import { NewCustomer } from "./_parts/new-customer";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("newCustomer"))("title") };
}

export default async function NewCustomerPage() {
  const ctx = await pageCtx("customers:create");
  return <NewCustomer packages={await offeredPackages(ctx)} submission={crypto.randomUUID()} />;
}
