import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { titled } from "@/app/(portal)/organizations/[organizationId]/_parts/titled";
import { userSecurity } from "@/lib/administrators";
import { may, pageCtx } from "@/lib/web/current-ctx";
import { shown } from "@/lib/web/shown";
import { SecuritySheet } from "./_parts/security-sheet";

type Props = PageProps<"/organizations/[organizationId]/users/[userId]/roles">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const ctx = await pageCtx("users:view");
  const { organizationId, userId } = await params;
  const { name } = await shown(userSecurity(ctx, organizationId, userId));
  return titled(ctx, organizationId, `${(await getTranslations("administrators.user"))("title")} · ${name}`);
}

export default async function UserRolesPage({ params }: Props) {
  const ctx = await pageCtx("users:view");
  const { organizationId, userId } = await params;
  const user = await shown(userSecurity(ctx, organizationId, userId));
  const rights = { roles: may(ctx, "customerRoles:edit"), edits: may(ctx, "users:edit") };
  return <SecuritySheet {...{ organizationId, user, rights }} now={ctx.now} />;
}
