import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { listResources, resourceFilter } from "@/lib/resources";
import { pageCtx } from "@/lib/web/current-ctx";
import { ResourceList } from "./_parts/resource-list";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("resources"))("title") };
}

export default async function ResourcesPage({ searchParams }: PageProps<"/resources">) {
  const ctx = await pageCtx("resources:view");
  const filter = resourceFilter(await searchParams);
  return <ResourceList filter={filter} resources={listResources(ctx, await getLocale(), filter)} />;
}
