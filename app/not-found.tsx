import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NotFoundPage } from "@/components/layout/not-found-page";
import { PublicShell } from "@/components/layout/public-shell";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("ui"))("notFound.title") };
}

/** An address outside of the portal; inside, app/(portal)/not-found.tsx keeps the frame. */
export default function NotFound() {
  return (
    <PublicShell width="wide">
      <NotFoundPage />
    </PublicShell>
  );
}
