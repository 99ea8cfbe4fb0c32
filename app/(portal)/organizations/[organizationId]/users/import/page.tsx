import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { describeUserCsv } from "@/lib/users";
import { pageCtx } from "@/lib/web/current-ctx";
import { shown } from "@/lib/web/shown";
import { organizationOf } from "../../_parts/organization";
import { UploadSheet } from "./_parts/upload-sheet";

type ImportProps = {
  params: Promise<{ organizationId: string }>;
  searchParams: Promise<{ refused?: string | string[] }>;
};

export async function generateMetadata({ params }: ImportProps): Promise<Metadata> {
  const ctx = await pageCtx("users:edit");
  const t = await getTranslations("imports.upload");
  return { title: `${t("title")} · ${(await organizationOf(ctx, (await params).organizationId)).name}` };
}

export default async function ImportUsersPage({ params, searchParams }: ImportProps) {
  const ctx = await pageCtx("users:edit");
  const { organizationId } = await params;
  const { refused } = await searchParams;
  const file = await shown(describeUserCsv(ctx, organizationId));
  return (
    <UploadSheet
      {...{ organizationId, file }}
      refused={[refused].flat()[0]}
      submission={crypto.randomUUID()}
    />
  );
}
