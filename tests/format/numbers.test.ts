import { locales } from "@/lib/core/locales";
import { formatFor } from "@/lib/format";

/** Which kind of space a language puts between is its business; people see a space. */
const spaced = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");

test.each([
  ["en", "1,234,567", "€1,250.00", "12.5%", "12.4K"],
  ["es", "1.234.567", "1250,00 €", "12,5 %", "12,4 mil"],
  ["fr", "1 234 567", "1 250,00 €", "12,5 %", "12,4 k"],
  ["ro", "1.234.567", "1.250,00 EUR", "12,5 %", "12,4 K"],
] as const)("figures in %s", (locale, number, money, percent, compact) => {
  const format = formatFor(locale);
  expect(spaced(format.number(1_234_567))).toBe(number);
  expect(spaced(format.money("1250.00", "EUR"))).toBe(money);
  expect(spaced(format.percent(0.125))).toBe(percent);
  expect(spaced(format.compact(12_400))).toBe(compact);
});

test("money as the database has it: cents, none of them lost, yen without any", () => {
  const { money } = formatFor("en");
  expect(money("0.10", "USD")).toBe("$0.10");
  expect(money("-3.50", "EUR")).toBe("-€3.50");
  expect(money("999999999999.99", "EUR")).toBe("€999,999,999,999.99");
  expect(money("1234", "JPY")).toBe("¥1,234");
  expect(money("1234.5", "RON")).toMatch(/^RON\s1,234\.50$/);
});

test("what changed has its sign, nothing has none", () => {
  const { signed } = formatFor("en");
  expect([signed(12), signed(-3), signed(0), signed("-0")]).toEqual(["+12", "-3", "0", "0"]);
});

test("shares and big numbers at their edges", () => {
  const { percent, compact, number } = formatFor("en");
  expect([percent(0), percent(1), percent(1.333), percent(0.0004)]).toEqual(["0%", "100%", "133.3%", "0%"]);
  expect([compact(999), compact(1_000), compact(999_949), compact(2_000_000)]).toEqual([
    "999",
    "1K",
    "999.9K",
    "2M",
  ]);
  expect(number("80000")).toBe("80,000");
});

test.each([
  [0, "0 bytes"],
  [1_023, "1,023 bytes"],
  [1_024, "1 kB"],
  [1_536, "1.5 kB"],
  [1_048_575, "1,024 kB"],
  [52_428_800, "50 MB"],
  [3 * 1_024 ** 4, "3 TB"],
  [5_000 * 1_024 ** 4, "5,000 TB"],
])("%i bytes are %s", (bytes, said) => {
  expect(formatFor("en").bytes(bytes)).toBe(said);
});

test.each([
  [0, "1 sec"],
  [45, "45 sec"],
  [89, "89 sec"],
  [90, "2 min"],
  [5_399, "90 min"],
  [5_400, "2 hr"],
  [36_000, "10 hr"],
])("%i seconds of waiting are %s", (seconds, said) => {
  expect(formatFor("en").duration(seconds)).toBe(said);
});

test.each([
  ["en", "a, b and c", "a, b or c"],
  ["es", "a, b y c", "a, b o c"],
  ["fr", "a, b et c", "a, b ou c"],
  ["ro", "a, b și c", "a, b sau c"],
] as const)("lists in %s", (locale, all, any) => {
  const { list, anyOf } = formatFor(locale);
  expect(list(["a", "b", "c"]).replace(", and", " and")).toBe(all);
  expect(anyOf(["a", "b", "c"]).replace(", or", " or")).toBe(any);
  expect([list([]), list(["a"])]).toEqual(["", "a"]);
});

test.each(locales)(
  "names sort in %s as people expect: accents beside their letter, 2 before 10",
  (locale) => {
    const names = ["Zoe", "Site 10", "Élan", "Site 2", "Eva", "Ana"];
    expect(names.sort(formatFor(locale).compare)).toEqual(["Ana", "Élan", "Eva", "Site 2", "Site 10", "Zoe"]);
  },
);
