import { localeFromHeader, locales } from "@/lib/core/locales";
import { themeFrom } from "@/lib/core/themes";
import { formatFor } from "@/lib/format";

const NOW = "2026-11-20T23:30:00Z";

test.each([
  ["fr-CA,fr;q=0.9,en;q=0.8", "fr"],
  ["de,ro;q=0.5,en;q=0.7", "en"],
  ["en;q=0,es", "es"],
  ["*", undefined],
  ["", undefined],
  [null, undefined],
])("of %p we speak %p", (header, locale) => {
  expect(localeFromHeader(header)).toBe(locale);
});

test("an unknown theme is the device's", () => {
  expect([themeFrom("dark"), themeFrom("pink"), themeFrom(undefined)]).toEqual(["dark", "system", "system"]);
});

test("days are UTC days, whatever the hour", () => {
  const { daysAway, relativeDay } = formatFor("en");
  expect(daysAway("2026-11-21T00:10:00Z", NOW)).toBe("tomorrow");
  expect(daysAway("2026-11-20T00:10:00Z", NOW)).toBe("today");
  expect(relativeDay("2026-12-02T00:00:00Z", NOW)).toBe("in 12 days (2 Dec)");
});

test.each([
  ["en", "12,400", "€1,250.50", "2 Dec 2026", "12 Dec"],
  ["es", "12.400", "1250,50 €", "2 dic 2026", "12 dic"],
  ["fr", "12 400", "1 250,50 €", "2 déc. 2026", "12 déc."],
  ["ro", "12.400", "1.250,50 EUR", "2 dec. 2026", "12 dec."],
] as const)("%s writes figures, money and days its own way", (locale, number, money, day, shortDay) => {
  const format = formatFor(locale);
  const plain = (words: string) => words.replace(/[\u00a0\u202f]/g, " ");
  expect(plain(format.number(12400))).toBe(number);
  expect(plain(format.money("1250.5", "EUR"))).toBe(money);
  expect(format.day("2026-12-02T23:59:59Z")).toBe(day);
  expect(format.shortDay("2026-12-12T00:00:00Z")).toBe(shortDay);
});

test("amounts of memory and time are rounded to what a person needs", () => {
  const { bytes, duration, ago } = formatFor("en");
  expect([bytes(0), bytes(1536), bytes(3 * 1024 ** 3)]).toEqual(["0 bytes", "1.5 kB", "3 GB"]);
  expect([duration(0), duration(45), duration(130), duration(7_200)]).toEqual([
    "1 sec",
    "45 sec",
    "2 min",
    "2 hr",
  ]);
  expect(ago("2026-11-20T23:24:59Z", NOW)).toBe("5 minutes ago");
});

test("every language can be asked", () => {
  expect(locales.map((locale) => formatFor(locale).anyOf(["A", "B"]))).toEqual([
    "A or B",
    "A o B",
    "A ou B",
    "A sau B",
  ]);
});
