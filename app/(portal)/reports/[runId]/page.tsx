import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { reportRun } from "@/lib/reports";
import { may, pageCtx } from "@/lib/web/current-ctx";
import { shown } from "@/lib/web/shown";
import { RunSheet } from "./_parts/run-sheet";

type RunProps = { params: Promise<{ runId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("reports"))("detail.description") };
}

export default async function ReportRunPage({ params }: RunProps) {
  const ctx = await pageCtx("reports:view");
  const { runId } = await params;
  const run = await shown(reportRun(ctx, runId));
  return <RunSheet run={run} canRun={may(ctx, "reports:run")} now={ctx.now} />;
}
