import type { Metadata } from "next";
import { findView } from "@/lib/views";
import { may, pageCtx } from "@/lib/web/current-ctx";
import { shown } from "@/lib/web/shown";
import { ViewSheet } from "../_parts/view-sheet";

type Props = PageProps<"/customers/views/[viewId]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const ctx = await pageCtx("views:edit");
  return { title: (await shown(findView(ctx, "customers", (await params).viewId))).name };
}

export default async function ViewPage({ params }: Props) {
  const ctx = await pageCtx("views:edit");
  const view = await shown(findView(ctx, "customers", (await params).viewId));
  const submissions: [string, string] = [crypto.randomUUID(), crypto.randomUUID()];
  return <ViewSheet view={view} mayShare={may(ctx, "views:share")} submissions={submissions} />;
}
