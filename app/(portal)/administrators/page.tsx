import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { administratorFilter, listAdministrators } from "@/lib/administrators";
import { may, pageCtx } from "@/lib/web/current-ctx";
import { AdministratorList } from "./_parts/administrator-list";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("administrators"))("title") };
}

export default async function AdministratorsPage({ searchParams }: PageProps<"/administrators">) {
  const ctx = await pageCtx("administrators:view");
  const filter = administratorFilter(await searchParams);
  const page = await listAdministrators(ctx, filter);
  return <AdministratorList {...{ filter, page }} edits={may(ctx, "partnerRoles:edit")} now={ctx.now} />;
}
