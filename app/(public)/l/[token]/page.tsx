import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { aboutLink } from "@/lib/auth";
import { currentCtx } from "@/lib/web/current-ctx";
import { LinkProblem } from "../../_frame/link-problem";
import { PublicFrame } from "../../_frame/public-frame";
import { LinkSheet } from "./_parts/link-sheet";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("auth.link"))("tab"), robots: { index: false } };
}

/** Looking changes nothing: mail scanners look, too. The button's POST acts. */
export default async function LinkPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const about = await aboutLink(await currentCtx(), token);
  return (
    <PublicFrame>
      {about.state === "open" ? <LinkSheet about={about} token={token} /> : <LinkProblem about={about} />}
    </PublicFrame>
  );
}
