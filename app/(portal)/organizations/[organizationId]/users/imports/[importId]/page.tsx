import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { organizationOf } from "@/app/(portal)/organizations/[organizationId]/_parts/organization";
import { findImport, listImportRows, listLeft, rowsFilter } from "@/lib/imports";
import { may, pageCtx } from "@/lib/web/current-ctx";
import { shown } from "@/lib/web/shown";
import { ImportSheet } from "./_parts/import-sheet";

type ImportProps = {
  params: Promise<{ organizationId: string; importId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: ImportProps): Promise<Metadata> {
  const ctx = await pageCtx("users:view");
  const t = await getTranslations("imports.upload");
  return { title: `${t("title")} · ${(await organizationOf(ctx, (await params).organizationId)).name}` };
}

export default async function ImportPage({ params, searchParams }: ImportProps) {
  const ctx = await pageCtx("users:view");
  const { organizationId, importId } = await params;
  const found = await shown(findImport(ctx, organizationId, importId));
  const asked = await searchParams;
  const { reasons = {}, fields = {} } = found.facets ?? {};
  const known = { reason: Object.keys(reasons), field: Object.keys(fields) };
  const filter = rowsFilter(organizationId, importId, asked).knowing(known);
  const left =
    found.state === "undone"
      ? await shown(listLeft(ctx, organizationId, importId, [asked.left].flat()[0]))
      : undefined;
  const page = await shown(listImportRows(ctx, organizationId, importId, filter));
  return (
    <ImportSheet
      {...{ found, filter, page, left }}
      mayEdit={may(ctx, "users:edit")}
      now={ctx.now}
      submission={crypto.randomUUID()}
    />
  );
}
