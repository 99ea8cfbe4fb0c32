import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { listSites } from "@/lib/sites";
import { pageCtx } from "@/lib/web/current-ctx";
import { shown } from "@/lib/web/shown";
import { organizationOf } from "../_parts/organization";
import { SiteList } from "../_parts/site-list";

type Props = PageProps<"/organizations/[organizationId]/sites">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const ctx = await pageCtx("organization:view");
  const t = await getTranslations("organizations.sites");
  return { title: `${t("title")} · ${(await organizationOf(ctx, (await params).organizationId)).name}` };
}

export default async function SitesPage({ params }: Props) {
  const ctx = await pageCtx("organization:view");
  return <SiteList sites={await shown(listSites(ctx, (await params).organizationId))} />;
}
