import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { newTrialOffer } from "@/lib/trials";
import { pageCtx } from "@/lib/web/current-ctx";
import { NewTrial } from "./_parts/new-trial";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("trials"))("form.title") };
}

export default async function NewTrialPage() {
  const ctx = await pageCtx("customers:create");
  return <NewTrial offer={await newTrialOffer(ctx)} now={ctx.now} submission={crypto.randomUUID()} />;
}
