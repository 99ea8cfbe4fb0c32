import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { findDraft, listPackages } from "@/lib/users";
import { pageCtx } from "@/lib/web/current-ctx";
import { shown } from "@/lib/web/shown";
import { titled } from "../../_parts/titled";
import { NamesStep } from "./_parts/names-step";

type Props = PageProps<"/organizations/[organizationId]/users/add">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const ctx = await pageCtx("users:edit");
  const t = await getTranslations("users.add");
  return titled(ctx, (await params).organizationId, t("title"));
}

export default async function AddUsersPage({ params }: Props) {
  const ctx = await pageCtx("users:edit");
  const { organizationId } = await params;
  const packages = await shown(listPackages(ctx, organizationId));
  const { people } = await findDraft(ctx, organizationId);
  return <NamesStep {...{ organizationId, people, packages }} submission={crypto.randomUUID()} />;
}
