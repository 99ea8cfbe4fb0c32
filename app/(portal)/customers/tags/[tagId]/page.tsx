import type { Metadata } from "next";
import { findTag } from "@/lib/tags";
import { pageCtx } from "@/lib/web/current-ctx";
import { shown } from "@/lib/web/shown";
import { TagSheet } from "../_parts/tag-sheet";

type Props = PageProps<"/customers/tags/[tagId]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const ctx = await pageCtx("tags:edit");
  return { title: (await shown(findTag(ctx, (await params).tagId))).name };
}

export default async function TagPage({ params }: Props) {
  const ctx = await pageCtx("tags:edit");
  const tag = await shown(findTag(ctx, (await params).tagId));
  return <TagSheet tag={tag} submissions={[crypto.randomUUID(), crypto.randomUUID()]} />;
}
