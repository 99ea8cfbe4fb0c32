import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AuditLog } from "@/app/(portal)/audit/_parts/audit-log";
import { listOrganizationLog, logFilter } from "@/lib/audit-log";
import { pageCtx } from "@/lib/web/current-ctx";
import { shown } from "@/lib/web/shown";
import { organizationOf } from "../_parts/organization";

type Props = PageProps<"/organizations/[organizationId]/activity">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const ctx = await pageCtx("audit:view");
  const t = await getTranslations("auditLog");
  return { title: `${t("title")} · ${(await organizationOf(ctx, (await params).organizationId)).name}` };
}

export default async function OrganizationActivityPage({ params, searchParams }: Props) {
  const ctx = await pageCtx("audit:view");
  const { organizationId } = await params;
  const t = await getTranslations("auditLog.holds");
  const filter = logFilter(await searchParams, organizationId);
  const page = await shown(listOrganizationLog(ctx, organizationId, filter));
  return <AuditLog filter={filter} page={page} now={ctx.now} sentence={t("organization")} inside />;
}
