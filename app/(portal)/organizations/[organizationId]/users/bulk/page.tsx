import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { pageCtx } from "@/lib/web/current-ctx";
import { shown } from "@/lib/web/shown";
import { organizationOf } from "../../_parts/organization";
import { titled } from "../../_parts/titled";
import { BulkUsersSheet } from "./_parts/bulk-users-sheet";
import { readRequest } from "./_parts/read-request";
import { stepOf } from "./_parts/step-of";

type Props = PageProps<"/organizations/[organizationId]/users/bulk">;

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const ctx = await pageCtx("users:edit");
  const { organizationId } = await params;
  const { operation } = readRequest(organizationId, await searchParams);
  return titled(ctx, organizationId, (await getTranslations("users.bulk"))(`title.${operation}`));
}

export default async function BulkUsersPage({ params, searchParams }: Props) {
  const ctx = await pageCtx("users:edit");
  const { organizationId } = await params;
  await organizationOf(ctx, organizationId);
  const request = readRequest(organizationId, await searchParams);
  const step = await shown(stepOf(ctx, request));
  return <BulkUsersSheet {...{ request, step }} submission={crypto.randomUUID()} now={ctx.now} />;
}
