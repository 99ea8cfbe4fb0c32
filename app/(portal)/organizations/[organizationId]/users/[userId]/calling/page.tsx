import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { titled } from "@/app/(portal)/organizations/[organizationId]/_parts/titled";
import { callingChoices } from "@/lib/users";
import { pageCtx } from "@/lib/web/current-ctx";
import { shown } from "@/lib/web/shown";
import { userOf } from "../_parts/user";
import { CallingSheet } from "./_parts/calling-sheet";

type Props = PageProps<"/organizations/[organizationId]/users/[userId]/calling">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const ctx = await pageCtx("users:edit");
  const { organizationId, userId } = await params;
  const t = await getTranslations("users.calling");
  return titled(ctx, organizationId, `${t("title")} · ${(await userOf(ctx, organizationId, userId)).name}`);
}

export default async function CallingPage({ params }: Props) {
  const ctx = await pageCtx("users:edit");
  const { organizationId, userId } = await params;
  const user = await userOf(ctx, organizationId, userId);
  const choices = await shown(callingChoices(ctx, organizationId));
  return <CallingSheet {...{ organizationId, user, choices }} submission={crypto.randomUUID()} />;
}
