import type { Locale } from "@/lib/core/locales";
import { dateFormats } from "./dates";
import { numberFormats } from "./numbers";

export type { Instant } from "./dates";
export type { Amount } from "./numbers";

function make(locale: Locale) {
  const both = new Intl.ListFormat(locale, { type: "conjunction" });
  const either = new Intl.ListFormat(locale, { type: "disjunction" });
  const collator = new Intl.Collator(locale, { numeric: true });
  return {
    locale,
    ...numberFormats(locale),
    ...dateFormats(locale),
    /** a, b and c */
    list: (items: readonly string[]) => both.format(items),
    /** a, b or c */
    anyOf: (items: readonly string[]) => either.format(items),
    compare: collator.compare,
  };
}

/** How a language writes figures, money, days and lists. Pages take it from useFormat(), mails and reports from here. */
export type Format = ReturnType<typeof make>;

const kept = new Map<Locale, Format>();

export function formatFor(locale: Locale): Format {
  const format = kept.get(locale) ?? make(locale);
  kept.set(locale, format);
  return format;
}
