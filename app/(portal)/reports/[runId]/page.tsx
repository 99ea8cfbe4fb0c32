import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import type { Ctx } from "@/lib/access";
import { reportRun } from "@/lib/reports";
import { may, pageCtx } from "@/lib/web/current-ctx";
import { shown } from "@/lib/web/shown";
import { RunSheet } from "./_parts/run-sheet";

type RunProps = { params: Promise<{ runId: string }> };

/** Asked once for title and content. */
const runOf = cache((ctx: Ctx, runId: string) => shown(reportRun(ctx, runId)));

export async function generateMetadata({ params }: RunProps): Promise<Metadata> {
  const ctx = await pageCtx("reports:view");
  await runOf(ctx, (await params).runId);
  return { title: (await getTranslations("reports"))("detail.description") };
}

export default async function ReportRunPage({ params }: RunProps) {
  const ctx = await pageCtx("reports:view");
  const { runId } = await params;
  const run = await runOf(ctx, runId);
  return <RunSheet run={run} canRun={may(ctx, "reports:run")} now={ctx.now} />;
}
