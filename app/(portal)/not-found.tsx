import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NotFoundPage } from "@/components/layout/not-found-page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("ui"))("notFound.title") };
}

/** What is gone, or another tenant's: the frame stays. */
export default function NotFound() {
  return <NotFoundPage />;
}
