import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { listTrials, mayEditTrials } from "@/lib/trials";
import { pageCtx } from "@/lib/web/current-ctx";
import { shown } from "@/lib/web/shown";
import { customerOf } from "../_parts/customer";
import { TrialList } from "./_parts/trial-list";

type Props = PageProps<"/customers/[customerId]/trials">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const ctx = await pageCtx("customers:view");
  const t = await getTranslations("customers.tabs");
  return { title: `${t("trials")} · ${(await customerOf(ctx, (await params).customerId)).name}` };
}

export default async function CustomerTrialsPage({ params }: Props) {
  const ctx = await pageCtx("customers:view");
  const { customerId } = await params;
  const { name } = await customerOf(ctx, customerId);
  const trials = await shown(listTrials(ctx, customerId));
  const mayEdit = await mayEditTrials(ctx, customerId);
  return <TrialList customer={{ id: customerId, name }} trials={trials} mayEdit={mayEdit} now={ctx.now} />;
}
