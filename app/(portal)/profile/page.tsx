import type { Metadata } from "next";
import { cookies } from "next/headers";
import { getLocale, getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/ui/page-header";
import { organizationsFromOutside } from "@/lib/administrators";
import { listSessions } from "@/lib/auth";
import { themeCookie, themeFrom } from "@/lib/core/themes";
import { signedIn, signedInCtx } from "@/lib/web/current-ctx";
import { FromOutsideSection } from "./_parts/from-outside-section";
import { PasswordSection } from "./_parts/password-section";
import { ProfileSection } from "./_parts/profile-section";
import { SessionsSection } from "./_parts/sessions-section";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("profile"))("title") };
}

export default async function ProfilePage() {
  const ctx = await signedInCtx();
  const here = (await signedIn())?.sessionId;
  const t = await getTranslations("profile");
  const { name, email } = ctx.actor;
  const theme = themeFrom((await cookies()).get(themeCookie)?.value);
  const fromOutside = await organizationsFromOutside(ctx);
  return (
    <div className="grid max-w-form gap-5">
      <PageHeader title={t("title")} sentence={email} />
      {fromOutside.length > 0 && <FromOutsideSection organizations={fromOutside} />}
      <ProfileSection initial={{ displayName: name, email: email ?? "", locale: await getLocale(), theme }} />
      <PasswordSection email={email ?? ""} />
      <SessionsSection sessions={await listSessions(ctx)} here={here} now={ctx.now} />
    </div>
  );
}
