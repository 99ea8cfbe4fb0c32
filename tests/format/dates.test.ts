import { locales } from "@/lib/core/locales";
import { formatFor } from "@/lib/format";

const now = new Date("2026-11-20T12:00:00Z");

test.each([
  ["en", "2 Dec 2026", "2 Dec", "December 2026", "in 12 days (2 Dec)"],
  ["es", "2 dic 2026", "2 dic", "diciembre de 2026", "dentro de 12 días (2 dic)"],
  ["fr", "2 déc. 2026", "2 déc.", "décembre 2026", "dans 12 jours (2 déc.)"],
  ["ro", "2 dec. 2026", "2 dec.", "decembrie 2026", "peste 12 zile (2 dec.)"],
] as const)("a day in %s", (locale, day, shortDay, month, relative) => {
  const format = formatFor(locale);
  expect(format.day("2026-12-02")).toBe(day);
  expect(format.shortDay("2026-12-02")).toBe(shortDay);
  expect(format.month("2026-12-02")).toBe(month);
  expect(format.relativeDay("2026-12-02", now)).toBe(relative);
});

test.each([
  ["ro", 1, "mâine"],
  ["ro", 3, "peste 3 zile"],
  ["ro", 19, "peste 19 zile"],
  ["ro", 20, "peste 20 de zile"],
  ["ro", 101, "peste 101 zile"],
  ["ro", -25, "acum 25 de zile"],
  ["fr", 1, "demain"],
  ["fr", 2, "après-demain"],
  ["es", 2, "pasado mañana"],
  ["es", -1, "ayer"],
  ["en", 1, "tomorrow"],
  ["en", 0, "today"],
  ["en", -3, "3 days ago"],
] as const)("in %s, %i days away are said as people say them", (locale, days, said) => {
  const date = new Date(now.getTime() + days * 86_400_000);
  expect(formatFor(locale).daysAway(date, now)).toBe(said);
});

const { daysAway, ago, day, time, dateTime, exact, month, relativeDay } = formatFor("en");

test.each([
  ["2026-11-20T23:59:59.999Z", "2026-11-21T00:00:00Z", "tomorrow"],
  ["2026-11-20T00:00:00Z", "2026-11-20T23:59:59.999Z", "today"],
  ["2026-11-21T00:00:00Z", "2026-11-20T23:59:59.999Z", "yesterday"],
  ["2026-12-31T23:59:59Z", "2027-01-01", "tomorrow"],
  ["2027-01-01T00:00:00Z", "2026-12-31", "yesterday"],
  ["2024-02-28T12:00:00Z", "2024-03-01", "in 2 days"],
  ["2025-02-28T12:00:00Z", "2025-03-01", "tomorrow"],
  ["2026-10-24T12:00:00Z", "2026-10-26", "in 2 days"],
  ["1970-01-01T12:00:00Z", "1969-12-31T23:00:00Z", "yesterday"],
])("at %s, %s is %s", (at, date, said) => {
  expect(daysAway(date, new Date(at))).toBe(said);
});

test("a day is a day of UTC, wherever the server stands", () => {
  const zone = process.env.TZ;
  try {
    for (const there of ["Pacific/Kiritimati", "Pacific/Pago_Pago"]) {
      process.env.TZ = there;
      expect(day("2026-12-31T23:59:59Z")).toBe("31 Dec 2026");
      expect(day("2027-01-01")).toBe("1 Jan 2027");
      expect(month("2027-01-01")).toBe("January 2027");
      expect(dateTime("2026-12-31T23:59:59Z")).toBe("31 Dec 2026, 23:59");
    }
  } finally {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  }
});

test("midnight is 00:00, in every language and never 24:00", () => {
  for (const locale of locales) expect(formatFor(locale).time("2026-12-02T00:00:00Z")).toBe("00:00");
  expect(time("2026-12-02T13:05:00Z")).toBe("13:05");
});

test.each(locales)("the exact time in %s says the zone it is in, the day and the second", (locale) => {
  const text = formatFor(locale).exact("2026-12-02T14:05:09Z");
  expect(text).toContain("UTC");
  expect(text).toContain("14:05:09");
  expect(text).toMatch(/2026/);
});

test.each([
  [0, "now"],
  [-59_000, "59 seconds ago"],
  [-60_000, "1 minute ago"],
  [-119_000, "1 minute ago"],
  [-3_599_000, "59 minutes ago"],
  [-3_600_000, "1 hour ago"],
  [-86_399_000, "23 hours ago"],
  [-86_400_000, "yesterday"],
  [3 * 3_600_000, "in 3 hours"],
  [400 * 86_400_000, "in 400 days"],
])("%i ms from now is %s", (away, said) => {
  expect(ago(new Date(now.getTime() + away), now)).toBe(said);
});

test("text, number and Date of one instant are said alike", () => {
  const at = "2026-12-02T14:05:09Z";
  for (const value of [at, Date.parse(at), new Date(at)]) {
    expect(exact(value)).toBe(exact(at));
    expect(relativeDay(value, now)).toBe("in 12 days (2 Dec)");
  }
});

test("what is no date is a defect and not 'Invalid Date' on a page", () => {
  expect(() => day("yesterday")).toThrow(RangeError);
});
