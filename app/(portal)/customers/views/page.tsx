import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { listViews } from "@/lib/views";
import { pageCtx } from "@/lib/web/current-ctx";
import { ViewTable } from "./_parts/view-table";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("views"))("title") };
}

export default async function ViewsPage() {
  const ctx = await pageCtx("views:edit");
  return <ViewTable views={await listViews(ctx, "customers")} />;
}
