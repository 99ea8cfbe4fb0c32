import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { pageCtx } from "@/lib/web/current-ctx";
import { organizationOf } from "./_parts/organization";
import { OrganizationOverview } from "./_parts/organization-overview";

type Props = PageProps<"/organizations/[organizationId]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const ctx = await pageCtx("organization:view");
  const t = await getTranslations("organizations.overview");
  return { title: `${t("title")} · ${(await organizationOf(ctx, (await params).organizationId)).name}` };
}

export default async function OrganizationPage({ params }: Props) {
  const ctx = await pageCtx("organization:view");
  return <OrganizationOverview organization={await organizationOf(ctx, (await params).organizationId)} />;
}
