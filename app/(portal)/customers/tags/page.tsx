import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { listTags } from "@/lib/tags";
import { may, pageCtx } from "@/lib/web/current-ctx";
import { TagTable } from "./_parts/tag-table";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("tags"))("title") };
}

export default async function TagsPage() {
  const ctx = await pageCtx("tags:view");
  return <TagTable tags={await listTags(ctx)} mayEdit={may(ctx, "tags:edit")} />;
}
