import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { trialOffer } from "@/lib/trials";
import { pageCtx } from "@/lib/web/current-ctx";
import { shown } from "@/lib/web/shown";
import { customerOf } from "../../_parts/customer";
import { StartTrial } from "../_parts/start-trial";

type Props = PageProps<"/customers/[customerId]/trials/new">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const ctx = await pageCtx("trials:edit");
  const t = await getTranslations("trials.form");
  return { title: `${t("title")} · ${(await customerOf(ctx, (await params).customerId)).name}` };
}

export default async function StartTrialPage({ params }: Props) {
  const ctx = await pageCtx("trials:edit");
  const { customerId } = await params;
  const offer = await shown(trialOffer(ctx, customerId));
  if (offer.running) redirect(`/customers/${customerId}/trials`);
  return <StartTrial customerId={customerId} offer={offer} now={ctx.now} submission={crypto.randomUUID()} />;
}
