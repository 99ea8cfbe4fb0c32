import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { listSites } from "@/lib/sites";
import { may, pageCtx } from "@/lib/web/current-ctx";
import { shown } from "@/lib/web/shown";
import { titled } from "../_parts/titled";
import { SiteList } from "./_parts/site-list";

type Props = PageProps<"/organizations/[organizationId]/sites">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations("organizations.sites");
  return titled(await pageCtx("organization:view"), (await params).organizationId, t("title"));
}

export default async function SitesPage({ params }: Props) {
  const ctx = await pageCtx("organization:view");
  const { organizationId } = await params;
  const sites = await shown(listSites(ctx, organizationId));
  const base = `/organizations/${organizationId}/sites`;
  return <SiteList sites={sites} base={base} mayEdit={may(ctx, "sites:edit")} />;
}
