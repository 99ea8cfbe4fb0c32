import { countryCodes, regionOf } from "@/lib/core/countries";
import { locales } from "@/lib/core/locales";
import { isTimeZone, timeZonesFor, timeZonesOf } from "@/lib/core/time-zones";
import { placeFormats } from "@/lib/format/places";

const winter = new Date("2026-01-15T12:00:00Z");
const summer = new Date("2026-07-15T12:00:00Z");

test("every country is in one region, under its ISO code, and none is named twice", () => {
  expect(new Set(countryCodes).size).toBe(countryCodes.length);
  expect(countryCodes.length).toBeGreaterThan(230);
  const english = new Intl.DisplayNames("en", { type: "region", fallback: "none" });
  expect(countryCodes.filter((code) => !english.of(code))).toEqual([]);
  expect(countryCodes.filter((code) => regionOf(code) === undefined)).toEqual([]);
});

test.each([
  ["DE", "EU"],
  ["RO", "EU"],
  ["GB", "EU"],
  ["US", "US"],
  ["JP", "US"],
  ["CA", "CA"],
  ["AE", "AE"],
  ["IN", "AE"],
  ["ZA", "EU"],
  ["de", undefined],
  ["XX", undefined],
  ["", undefined],
  ["constructor", undefined],
])("the data of a customer in %j lives in %j", (country, region) => {
  expect(regionOf(country)).toBe(region);
});

test.each(locales)("countries in %s: each named, in the order of the language", (locale) => {
  const { countries } = placeFormats(locale);
  const labels = countries().map(({ label }) => label);
  expect(labels).toHaveLength(countryCodes.length);
  expect(labels.filter((label) => /^[A-Z]{2}$/.test(label))).toEqual([]);
  expect(labels).toEqual(labels.toSorted(new Intl.Collator(locale).compare));
});

test("countries are named in the reader's language, accents where they belong", () => {
  const named = locales.map((locale) => placeFormats(locale).country("DE"));
  expect(named).toEqual(["Germany", "Alemania", "Allemagne", "Germania"]);
  const french = placeFormats("fr").countries();
  const place = (code: string) => french.findIndex(({ value }) => value === code);
  expect(place("EG")).toBeLessThan(place("FR"));
  expect(placeFormats("en").country("ZZ")).not.toBe("");
});

test("a time zone says its offset of the day, summer and winter", () => {
  const { timeZone } = placeFormats("en");
  expect(timeZone("Europe/Berlin", winter)).toBe("Europe/Berlin (GMT+1)");
  expect(timeZone("Europe/Berlin", summer)).toBe("Europe/Berlin (GMT+2)");
  expect(timeZone("America/New_York", winter)).toBe("America/New York (GMT-5)");
  expect(timeZone("Asia/Kolkata", winter)).toBe("Asia/Kolkata (GMT+5:30)");
  expect(timeZone("UTC", winter)).toMatch(/^UTC \(GMT(\+0)?\)$/);
});

test.each(["Europe/Bucharest", "America/New_York", "UTC"])("%s is a time zone", (zone) => {
  expect(isTimeZone(zone)).toBe(true);
});

test.each(["", "Europe", "Mars/Base", "europe/berlin", "+02:00", "constructor"])(
  "%j is no time zone",
  (zone) => {
    expect(isTimeZone(zone)).toBe(false);
  },
);

test("a country's zones come first; where its clocks all show the same, one is obvious", () => {
  expect(timeZonesFor("RO", winter)).toMatchObject({ obvious: "Europe/Bucharest" });
  expect(timeZonesFor("US", winter).obvious).toBeUndefined();
  const { zones } = timeZonesFor("US", winter);
  expect(new Set(zones).size).toBe(zones.length);
  expect(zones.slice(0, timeZonesOf("US").length)).toEqual(timeZonesOf("US"));
  expect(zones).toContain("Europe/Bucharest");
});

test("every zone that is proposed for any country is one that is accepted", () => {
  const proposed = new Set(countryCodes.flatMap(timeZonesOf));
  expect([...proposed].filter((zone) => !isTimeZone(zone))).toEqual([]);
});
