import type { Locale } from "@/lib/core/locales";

export type Instant = Date | string | number;

const DAY = 86_400_000;
const utc = { timeZone: "UTC" } as const;
const toDate = (value: Instant) => (value instanceof Date ? value : new Date(value));
const dayNumber = (value: Instant) => Math.floor(toDate(value).getTime() / DAY);

const units: [Intl.RelativeTimeFormatUnit, number][] = [
  ["day", DAY],
  ["hour", 3_600_000],
  ["minute", 60_000],
  ["second", 1_000],
];

/** Days and times, always in UTC. */
export function dateFormats(language: Locale) {
  // English of no country writes the month first; here the day comes first in every language.
  const locale = language === "en" ? "en-GB" : language;
  const day = new Intl.DateTimeFormat(locale, { ...utc, day: "numeric", month: "short", year: "numeric" });
  const shortDay = new Intl.DateTimeFormat(locale, { ...utc, day: "numeric", month: "short" });
  const month = new Intl.DateTimeFormat(locale, { ...utc, month: "long", year: "numeric" });
  const clock = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;
  const time = new Intl.DateTimeFormat(locale, { ...utc, ...clock });
  const exact = new Intl.DateTimeFormat(locale, {
    ...utc,
    ...clock,
    weekday: "short",
    day: "numeric",
    month: "short",
    year: "numeric",
    second: "2-digit",
    timeZoneName: "short",
  });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
  const daysAway = (value: Instant, now: Instant) =>
    relative.format(dayNumber(value) - dayNumber(now), "day");

  return {
    /** 2 Dec 2026 */
    day: (value: Instant) => day.format(toDate(value)),
    /** 2 Dec */
    shortDay: (value: Instant) => shortDay.format(toDate(value)),
    /** December 2026 */
    month: (value: Instant) => month.format(toDate(value)),
    /** 14:05 */
    time: (value: Instant) => time.format(toDate(value)),
    /** 2 Dec 2026, 14:05 */
    dateTime: (value: Instant) => `${day.format(toDate(value))}, ${time.format(toDate(value))}`,
    /** Wed, 2 Dec 2026, 14:05:09 UTC */
    exact: (value: Instant) => exact.format(toDate(value)),
    /** in 12 days, yesterday */
    daysAway,
    /** in 12 days (2 Dec) */
    relativeDay: (value: Instant, now: Instant) =>
      `${daysAway(value, now)} (${shortDay.format(toDate(value))})`,
    /** 5 minutes ago, in 3 hours */
    ago(value: Instant, now: Instant) {
      const away = toDate(value).getTime() - toDate(now).getTime();
      const [unit, size] = units.find(([, length]) => Math.abs(away) >= length) ?? ["second", 1_000];
      return relative.format(Math.trunc(away / size), unit);
    },
  };
}
