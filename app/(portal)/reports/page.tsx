import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/ui/page-header";
import { listReports } from "@/lib/reports";
import { may, pageCtx } from "@/lib/web/current-ctx";
import { regionChoice } from "@/lib/web/region";
import { runFilter } from "./_parts/run-filter";
import { RunList } from "./_parts/run-list";
import { TemplateList } from "./_parts/template-list";

type ReportsProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("reports"))("title") };
}

export default async function ReportsPage({ searchParams }: ReportsProps) {
  const ctx = await pageCtx("reports:view");
  const filter = runFilter(await searchParams);
  const list = await listReports(ctx, filter);
  const canRun = may(ctx, "reports:run");
  const { region } = await regionChoice(ctx);
  const t = await getTranslations("reports");
  return (
    <>
      <PageHeader title={t("title")} sentence={t("lag", { days: list.retentionDays })} />
      {canRun && <TemplateList submission={crypto.randomUUID()} region={region} />}
      <RunList {...{ list, filter, canRun }} now={ctx.now} seesAll={ctx.actor.allCustomers} />
    </>
  );
}
