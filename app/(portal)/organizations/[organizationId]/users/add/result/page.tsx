import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { titled } from "@/app/(portal)/organizations/[organizationId]/_parts/titled";
import { findDraft } from "@/lib/users";
import { pageCtx } from "@/lib/web/current-ctx";
import { shown } from "@/lib/web/shown";
import { ResultStep } from "../_parts/result-step";

type Props = PageProps<"/organizations/[organizationId]/users/add/result">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const ctx = await pageCtx("users:edit");
  const t = await getTranslations("users.add");
  return titled(ctx, (await params).organizationId, t("resultTitle"));
}

export default async function AddResultPage({ params }: Props) {
  const ctx = await pageCtx("users:edit");
  const { organizationId } = await params;
  const draft = await shown(findDraft(ctx, organizationId));
  // Nothing was sent: the first step is where to begin.
  if (draft.added.length === 0 && !draft.people.some(({ reasons }) => reasons))
    redirect(`/organizations/${organizationId}/users/add`);
  return <ResultStep {...{ organizationId, draft }} submission={crypto.randomUUID()} />;
}
