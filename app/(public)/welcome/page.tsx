import type { Metadata } from "next";
import { cookies } from "next/headers";
import { getTranslations } from "next-intl/server";
import { type AboutLink, aboutVisit } from "@/lib/auth";
import { visitCookie } from "@/lib/web/cookies";
import { currentCtx } from "@/lib/web/current-ctx";
import { LinkProblem } from "../_frame/link-problem";
import { PublicFrame } from "../_frame/public-frame";
import { ChoosePassword } from "./_parts/choose-password";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("auth.welcome"))("tab"), robots: { index: false } };
}

export default async function WelcomePage() {
  const about = await aboutVisit(await currentCtx(), (await cookies()).get(visitCookie())?.value);
  return (
    <PublicFrame>
      {canChoose(about) ? <ChoosePassword about={about} /> : <LinkProblem about={about} />}
    </PublicFrame>
  );
}

const canChoose = ({ state, purpose }: AboutLink) =>
  state === "open" && (purpose === "invitation" || purpose === "password");
