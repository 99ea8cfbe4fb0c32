import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { organizationAdministrators } from "@/lib/administrators";
import { may, pageCtx } from "@/lib/web/current-ctx";
import { shown } from "@/lib/web/shown";
import { organizationOf } from "../_parts/organization";
import { AdministratorsSheet } from "./_parts/administrators-sheet";

type Props = PageProps<"/organizations/[organizationId]/administrators">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const ctx = await pageCtx("organization:view");
  const t = await getTranslations("administrators.own");
  return { title: `${t("title")} · ${(await organizationOf(ctx, (await params).organizationId)).name}` };
}

export default async function OrganizationAdministratorsPage({ params }: Props) {
  const ctx = await pageCtx("organization:view");
  const { organizationId } = await params;
  const administrators = await shown(organizationAdministrators(ctx, organizationId));
  const rights = {
    invites: may(ctx, "externalAdmins:edit"),
    grants: may(ctx, "managementAccess:edit"),
    seesUsers: may(ctx, "users:view"),
  };
  return <AdministratorsSheet {...{ organizationId, administrators, rights }} now={ctx.now} />;
}
