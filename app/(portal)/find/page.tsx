import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { signedInCtx } from "@/lib/web/current-ctx";
import { findHits } from "./_parts/find-hits";
import { FindResults } from "./_parts/find-results";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("find"))("title") };
}

export default async function FindPage({ searchParams }: PageProps<"/find">) {
  const ctx = await signedInCtx();
  const { q } = await searchParams;
  const words = [q ?? ""].flat()[0] ?? "";
  return <FindResults words={words} hits={await findHits(ctx, words)} />;
}
