import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { titled } from "@/app/(portal)/organizations/[organizationId]/_parts/titled";
import { callingChoices, listPackages } from "@/lib/users";
import { pageCtx } from "@/lib/web/current-ctx";
import { shown } from "@/lib/web/shown";
import { userOf } from "../_parts/user";
import { PackageSheet } from "./_parts/package-sheet";

type Props = PageProps<"/organizations/[organizationId]/users/[userId]/package">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const ctx = await pageCtx("users:edit");
  const { organizationId, userId } = await params;
  const t = await getTranslations("users.package");
  return titled(ctx, organizationId, `${t("title")} · ${(await userOf(ctx, organizationId, userId)).name}`);
}

export default async function PackagePage({ params, searchParams }: Props) {
  const ctx = await pageCtx("users:edit");
  const { organizationId, userId } = await params;
  const user = await userOf(ctx, organizationId, userId);
  const packages = await shown(listPackages(ctx, organizationId));
  const choices = await shown(callingChoices(ctx, organizationId));
  const to = [(await searchParams).to].flat()[0];
  return (
    <PackageSheet {...{ organizationId, user, packages, choices, to }} submission={crypto.randomUUID()} />
  );
}
