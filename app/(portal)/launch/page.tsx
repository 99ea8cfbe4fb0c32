import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { lookAtLaunch } from "@/lib/launch";
import { pageCtx } from "@/lib/web/current-ctx";
import { shown } from "@/lib/web/shown";
import { whereTo } from "./_parts/where-to";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("launch"))("title") };
}

/** Where one left off. */
export default async function LaunchPage() {
  const ctx = await pageCtx("launch:edit");
  const launch = await shown(lookAtLaunch(ctx));
  redirect(whereTo(launch, launch.first) ?? `/launch/${launch.first}`);
}
