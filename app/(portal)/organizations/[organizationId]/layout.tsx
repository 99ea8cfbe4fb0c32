import { pageCtx } from "@/lib/web/current-ctx";
import { organizationOf } from "./_parts/organization";
import { OrganizationFrame } from "./_parts/organization-frame";

export default async function OrganizationLayout({
  params,
  children,
}: LayoutProps<"/organizations/[organizationId]">) {
  const ctx = await pageCtx("organization:view");
  const organization = await organizationOf(ctx, (await params).organizationId);
  return <OrganizationFrame organization={organization}>{children}</OrganizationFrame>;
}
