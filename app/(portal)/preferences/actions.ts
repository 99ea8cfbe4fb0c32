"use server";
import { updateProfile } from "@/lib/auth";
import { isLocale, localeCookie } from "@/lib/core/locales";
import { themeCookie, themes } from "@/lib/core/themes";
import { currentCtx, signedIn } from "@/lib/web/current-ctx";
import { rememberRegion } from "@/lib/web/region";
import { rememberChoice } from "@/lib/web/session-cookie";

/** For visitors the choice stays in the browser; a person's goes with them. */
export async function setLocaleAction(form: FormData): Promise<void> {
  const locale = form.get("locale");
  if (!isLocale(locale)) return;
  await rememberChoice(localeCookie, locale);
  if (await signedIn()) await updateProfile(await currentCtx(), { locale });
}

/** Of this browser: another one may look at another region meanwhile. */
export async function setRegionAction(form: FormData): Promise<void> {
  if (await signedIn()) await rememberRegion(form.get("region"));
}

export async function setThemeAction(form: FormData): Promise<void> {
  const theme = themes.find((each) => each === form.get("theme"));
  if (!theme) return;
  await rememberChoice(themeCookie, theme);
  if (await signedIn()) await updateProfile(await currentCtx(), { theme });
}
