import { loadMessages } from "@/lib/core/load-messages";
import type { Locale } from "@/lib/core/locales";

const wordsIn = (text: string) =>
  (text.match(/\p{L}{3,}(?:['’-]\p{L}+)*/gu) ?? []).map((word) => word.toLocaleLowerCase("en"));

function strings(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return value && typeof value === "object" ? Object.values(value).flatMap(strings) : [];
}

/** How the language writes months, days and spans of time. */
function timeWords(locale: Locale): string[] {
  const units = ["second", "minute", "hour", "day", "week", "month", "year"] as const;
  const spans = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
  const days = Array.from({ length: 84 }, (_, index) => new Date(Date.UTC(2026, index % 12, 1 + index)));
  const written = (["short", "long"] as const).map(
    (month) => new Intl.DateTimeFormat(locale, { month, weekday: month, day: "numeric" }),
  );
  return [
    ...units.flatMap((unit) => [-30, -3, -1, 1, 3, 30].map((count) => spans.format(count, unit))),
    ...days.flatMap((day) => written.map((format) => format.format(day))),
  ].flatMap(wordsIn);
}

/** Every word that the product can say in a language. */
function vocabulary(locale: Locale): Set<string> {
  const said = strings(loadMessages(locale)).map((text) => text.replace(/\{\w+(?=[,}])|<\/?\w+>/g, " "));
  return new Set([...said.flatMap(wordsIn), ...timeWords(locale)]);
}

/** Whether a text holds a word that the product says in English and never in this language. */
export function englishLeftIn(locale: Locale): (text: string) => boolean {
  const [english, own] = [vocabulary("en"), vocabulary(locale)];
  return (text) => wordsIn(text).some((word) => english.has(word) && !own.has(word));
}
