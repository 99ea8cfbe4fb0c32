import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { may, pageCtx } from "@/lib/web/current-ctx";
import { shown } from "@/lib/web/shown";
import { BulkSheet } from "./_parts/bulk-sheet";
import { readRequest } from "./_parts/read-request";
import { needs, stepOf } from "./_parts/step-of";

type Props = PageProps<"/customers/bulk">;

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { operation } = readRequest(await searchParams);
  return { title: (await getTranslations("bulk"))(`title.${operation}`) };
}

export default async function BulkPage({ searchParams }: Props) {
  const ctx = await pageCtx("customers:view");
  const request = readRequest(await searchParams);
  if (!may(ctx, needs[request.operation])) forbidden();
  const step = await shown(stepOf(ctx, request));
  return <BulkSheet request={request} step={step} submission={crypto.randomUUID()} />;
}
