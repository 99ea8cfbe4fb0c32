import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { titled } from "@/app/(portal)/organizations/[organizationId]/_parts/titled";
import { userLicences } from "@/lib/users";
import { pageCtx } from "@/lib/web/current-ctx";
import { shown } from "@/lib/web/shown";
import { userOf } from "../_parts/user";
import { LicencesSheet } from "./_parts/licences-sheet";

type Props = PageProps<"/organizations/[organizationId]/users/[userId]/licences">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const ctx = await pageCtx("users:edit");
  const { organizationId, userId } = await params;
  const t = await getTranslations("users.licences");
  return titled(ctx, organizationId, `${t("title")} · ${(await userOf(ctx, organizationId, userId)).name}`);
}

export default async function LicencesPage({ params }: Props) {
  const ctx = await pageCtx("users:edit");
  const { organizationId, userId } = await params;
  const user = await userOf(ctx, organizationId, userId);
  const offers = await shown(userLicences(ctx, organizationId, userId));
  return <LicencesSheet {...{ organizationId, user, offers }} submission={crypto.randomUUID()} />;
}
