import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { pageCtx } from "@/lib/web/current-ctx";
import { InviteForm } from "../_parts/invite-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("administrators.invite"))("title") };
}

export default async function InvitePage() {
  await pageCtx("partnerRoles:edit");
  return <InviteForm />;
}
