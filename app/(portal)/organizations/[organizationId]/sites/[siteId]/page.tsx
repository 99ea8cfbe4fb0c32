import type { Metadata } from "next";
import { cache } from "react";
import type { Ctx } from "@/lib/access";
import { findSite } from "@/lib/sites";
import { may, pageCtx } from "@/lib/web/current-ctx";
import { shown } from "@/lib/web/shown";
import { organizationOf } from "../../_parts/organization";
import { titled } from "../../_parts/titled";
import { SiteSheet } from "../_parts/site-sheet";

type Props = PageProps<"/organizations/[organizationId]/sites/[siteId]">;

const siteOf = cache((ctx: Ctx, organizationId: string, siteId: string) =>
  shown(findSite(ctx, organizationId, siteId)),
);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const ctx = await pageCtx("organization:view");
  const { organizationId, siteId } = await params;
  return titled(ctx, organizationId, (await siteOf(ctx, organizationId, siteId)).urlName);
}

export default async function SitePage({ params }: Props) {
  const ctx = await pageCtx("organization:view");
  const { organizationId, siteId } = await params;
  const site = await siteOf(ctx, organizationId, siteId);
  const organization = await organizationOf(ctx, organizationId);
  const submissions = { change: crypto.randomUUID(), remove: crypto.randomUUID() };
  return (
    <SiteSheet {...{ organization, site, submissions }} mayEdit={may(ctx, "sites:edit")} now={ctx.now} />
  );
}
