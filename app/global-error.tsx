"use client";
import "./globals.css";
import { useSyncExternalStore } from "react";
import { digestOf } from "@/lib/core/digest";
import { defaultLocale, isLocale, type Locale, localeCookie, localeFromHeader } from "@/lib/core/locales";
import { themeCookie, themeFrom } from "@/lib/core/themes";
import en from "@/messages/en/crash.json";
import es from "@/messages/es/crash.json";
import fr from "@/messages/fr/crash.json";
import ro from "@/messages/ro/crash.json";

const words: Record<Locale, typeof en> = { en, es, fr, ro };

const cookie = (name: string) =>
  document.cookie
    .split("; ")
    .find((pair) => pair.startsWith(`${name}=`))
    ?.slice(name.length + 1);

function localeHere(): Locale {
  const chosen = cookie(localeCookie);
  return isLocale(chosen) ? chosen : (localeFromHeader(navigator.languages.join(",")) ?? defaultLocale);
}

const never = () => () => {};

/** In place of the root layout when that itself fails, so without provider and server: the four languages travel along. */
export default function GlobalError({ error, retry }: { error: unknown; retry: () => void }) {
  const locale = useSyncExternalStore(never, localeHere, () => defaultLocale);
  const theme = useSyncExternalStore(
    never,
    () => themeFrom(cookie(themeCookie)),
    () => themeFrom(undefined),
  );
  const { title, body, retry: again } = words[locale];
  return (
    <html lang={locale} data-theme={theme}>
      <body>
        <title>{title}</title>
        <main className="mx-auto grid max-w-md justify-items-start gap-3 px-6 py-16">
          <h1 className="text-xl">{title}</h1>
          <p className="text-ink-2">{body.replace("{number}", digestOf(error) ?? "–")}</p>
          <button
            type="button"
            onClick={retry}
            className="h-8 touch:h-11 rounded-md bg-accent px-3 font-medium text-on-accent hover:bg-accent-hover"
          >
            {again}
          </button>
        </main>
      </body>
    </html>
  );
}
