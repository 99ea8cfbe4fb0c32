import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { organizationOverview } from "@/lib/organizations";
import { servicesToSetUp } from "@/lib/provisioning";
import { may, pageCtx } from "@/lib/web/current-ctx";
import { shown } from "@/lib/web/shown";
import { organizationOf } from "./_parts/organization";
import { OrganizationOverview } from "./_parts/organization-overview";
import { titled } from "./_parts/titled";

type Props = PageProps<"/organizations/[organizationId]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations("organizations.overview");
  return titled(await pageCtx("organization:view"), (await params).organizationId, t("title"));
}

export default async function OrganizationPage({ params }: Props) {
  const ctx = await pageCtx("organization:view");
  const { organizationId } = await params;
  const organization = await organizationOf(ctx, organizationId);
  const overview = await shown(organizationOverview(ctx, organizationId));
  const rights = {
    sites: may(ctx, "sites:edit"),
    locations: may(ctx, "locations:edit"),
    users: may(ctx, "users:edit"),
    orders: may(ctx, "orders:view"),
  };
  const waiting = ctx.actor.organizationId === organizationId ? await servicesToSetUp(ctx) : [];
  return <OrganizationOverview {...{ organization, overview, waiting }} may={rights} now={ctx.now} />;
}
