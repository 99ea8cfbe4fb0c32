import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import type { Ctx } from "@/lib/access";
import { findBulkChange, needsOf } from "@/lib/bulk";
import { may, pageCtx } from "@/lib/web/current-ctx";
import { shown } from "@/lib/web/shown";
import { ChangeSheet } from "./_parts/change-sheet";

type ChangeProps = { params: Promise<{ bulkId: string }> };

/** Asked once for title and content. */
const changeOf = cache((ctx: Ctx, bulkId: string) => shown(findBulkChange(ctx, bulkId)));

export async function generateMetadata({ params }: ChangeProps): Promise<Metadata> {
  const { kind } = await changeOf(await pageCtx("customers:view"), (await params).bulkId);
  return { title: (await getTranslations("bulk"))(`title.${kind}`) };
}

export default async function BulkChangePage({ params }: ChangeProps) {
  const ctx = await pageCtx("customers:view");
  const change = await changeOf(ctx, (await params).bulkId);
  return <ChangeSheet change={change} mayChange={may(ctx, needsOf(change.kind))} now={ctx.now} />;
}
