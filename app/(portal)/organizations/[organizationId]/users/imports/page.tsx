import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { importFilter, listImports } from "@/lib/imports";
import { may, pageCtx } from "@/lib/web/current-ctx";
import { shown } from "@/lib/web/shown";
import { organizationOf } from "../../_parts/organization";
import { ImportList } from "./_parts/import-list";

type ImportsProps = {
  params: Promise<{ organizationId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: ImportsProps): Promise<Metadata> {
  const ctx = await pageCtx("users:view");
  const t = await getTranslations("imports.history");
  return { title: `${t("title")} · ${(await organizationOf(ctx, (await params).organizationId)).name}` };
}

export default async function ImportsPage({ params, searchParams }: ImportsProps) {
  const ctx = await pageCtx("users:view");
  const { organizationId } = await params;
  const filter = importFilter(organizationId, await searchParams);
  const page = await shown(listImports(ctx, organizationId, filter));
  return <ImportList {...{ organizationId, filter, page }} mayEdit={may(ctx, "users:edit")} now={ctx.now} />;
}
