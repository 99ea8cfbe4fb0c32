import { cookies, headers } from "next/headers";
import { ABSOLUTE_DAYS, type Browser, type NewSession } from "@/lib/auth";
import { isLocale, localeCookie } from "@/lib/core/locales";
import { themeCookie, themeFrom } from "@/lib/core/themes";
import { secretCookie, sessionCookie, visitCookie } from "./cookies";

const DAY = 86_400;
const YEAR = 365 * DAY;

/** What a new session wants to know of the browser it is for. */
export async function thisBrowser(): Promise<Browser> {
  const userAgent = (await headers()).get("user-agent");
  return { userAgent, replaces: (await cookies()).get(sessionCookie())?.value };
}

/** Gives the browser its session, and the language and theme the person chose elsewhere. */
export async function rememberSession({ token, locale, theme }: NewSession): Promise<void> {
  const jar = await cookies();
  jar.set(sessionCookie(), token, secretCookie(ABSOLUTE_DAYS * DAY));
  jar.delete({ name: visitCookie(), ...secretCookie() });
  if (isLocale(locale)) await rememberChoice(localeCookie, locale);
  if (theme) await rememberChoice(themeCookie, themeFrom(theme));
}

export async function forgetSession(): Promise<void> {
  (await cookies()).delete({ name: sessionCookie(), ...secretCookie() });
}

/** Language and theme of the browser, signed in or not. */
export async function rememberChoice(name: typeof localeCookie | typeof themeCookie, value: string) {
  (await cookies()).set(name, value, secretCookie(YEAR));
}
