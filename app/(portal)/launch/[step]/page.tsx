import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { isLaunchStep, lookAtLaunch } from "@/lib/launch";
import { termsText } from "@/lib/terms";
import { pageCtx } from "@/lib/web/current-ctx";
import { shown } from "@/lib/web/shown";
import { ownServices } from "../_parts/own-services";
import { Step } from "../_parts/step";
import { whereTo } from "../_parts/where-to";

type Props = PageProps<"/launch/[step]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { step } = await params;
  const t = await getTranslations("launch");
  return { title: isLaunchStep(step) ? `${t(`steps.${step}`)} · ${t("title")}` : t("title") };
}

/** A step of the wizard; one that is not reached yet leads to the first that is not answered. */
export default async function LaunchStepPage({ params }: Props) {
  const ctx = await pageCtx("launch:edit");
  const { step } = await params;
  if (!isLaunchStep(step)) notFound();
  const launch = await shown(lookAtLaunch(ctx));
  const elsewhere = whereTo(launch, step);
  if (elsewhere) redirect(elsewhere);
  const terms = termsText(launch.terms.version, await getLocale()) ?? "";
  const services = step === "plan" ? await ownServices(ctx) : [];
  return <Step {...{ step, launch, terms, services }} />;
}
