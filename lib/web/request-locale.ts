import { cookies, headers } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { loadMessages } from "@/lib/core/load-messages";
import { defaultLocale, isLocale, type Locale, localeCookie, localeFromHeader } from "@/lib/core/locales";
import { messageFallback, onMessageError } from "@/lib/core/message-failures";

/** The person's choice (its cookie), else what the browser asks for, else English. */
export async function requestLocale(): Promise<Locale> {
  const chosen = (await cookies()).get(localeCookie)?.value;
  if (isLocale(chosen)) return chosen;
  return localeFromHeader((await headers()).get("accept-language")) ?? defaultLocale;
}

export default getRequestConfig(async ({ locale: asked }) => {
  const locale = asked ?? (await requestLocale());
  return {
    locale,
    messages: loadMessages(locale),
    timeZone: "UTC",
    onError: onMessageError,
    getMessageFallback: messageFallback,
  };
});
