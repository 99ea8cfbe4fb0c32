import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { listLog, logFilter } from "@/lib/audit-log";
import { pageCtx } from "@/lib/web/current-ctx";
import { shown } from "@/lib/web/shown";
import { AuditLog } from "./_parts/audit-log";
import { LogSentence } from "./_parts/log-sentence";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("auditLog"))("title") };
}

export default async function AuditPage({ searchParams }: PageProps<"/audit">) {
  const ctx = await pageCtx("audit:view");
  const filter = logFilter(await searchParams);
  const page = await shown(listLog(ctx, filter));
  return <AuditLog filter={filter} page={page} now={ctx.now} sentence={<LogSentence actor={ctx.actor} />} />;
}
