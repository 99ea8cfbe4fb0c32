import { countryCodes, unservedCodes } from "@/lib/core/countries";
import type { Locale } from "@/lib/core/locales";

export type Choice = { value: string; label: string };

/** Countries and time zones in the words of a language. */
export function placeFormats(locale: Locale) {
  const names = new Intl.DisplayNames(locale, { type: "region", fallback: "code" });
  const collator = new Intl.Collator(locale);
  const country = (code: string) => names.of(code) ?? code;
  return {
    /** Germany */
    country,
    /** Every country, in the order of the language. */
    countries: (): Choice[] =>
      countryCodes
        .map((value) => ({ value, label: country(value) }))
        .sort((a, b) => collator.compare(a.label, b.label)),
    /** Those where the service is not offered, for who looks for one of them. */
    unserved: (): Choice[] => unservedCodes.map((value) => ({ value, label: country(value) })),
    /** Europe/Berlin (GMT+1) */
    timeZone: (zone: string, now: Date) => `${zone.replaceAll("_", " ")} (${offsetOf(zone, now)})`,
  };
}

function offsetOf(timeZone: string, now: Date): string {
  const parts = new Intl.DateTimeFormat("en", { timeZone, timeZoneName: "shortOffset" }).formatToParts(now);
  return parts.find(({ type }) => type === "timeZoneName")?.value ?? "GMT";
}
