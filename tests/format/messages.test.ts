import compile from "icu-minify/compile";
import { IntlMessageFormat } from "intl-messageformat";
import { loadMessages } from "@/lib/core/load-messages";
import { locales } from "@/lib/core/locales";
import formatMessage, { compiledMessages } from "@/lib/format/format-message";

type Values = Record<string, string | number | Date | ((parts: unknown) => string)>;

/** Each message of a language, by its key. */
function every(messages: object, path = ""): [string, string][] {
  return Object.entries(messages).flatMap(([name, value]) =>
    typeof value === "string"
      ? [[`${path}${name}`, value] as [string, string]]
      : every(value, `${path}${name}.`),
  );
}

const DAY = new Date("2026-11-20T10:00:00Z");
const formatters = {
  getNumberFormat: (...of: ConstructorParameters<typeof Intl.NumberFormat>) => new Intl.NumberFormat(...of),
  getDateTimeFormat: (...of: ConstructorParameters<typeof Intl.DateTimeFormat>) =>
    new Intl.DateTimeFormat(...of),
  getPluralRules: (...of: ConstructorParameters<typeof Intl.PluralRules>) => new Intl.PluralRules(...of),
};

/** A value for each place: what is counted by n, days, the first of what is chosen from, words for the rest. */
function valuesFor(part: unknown, n: number, values: Values = {}): Values {
  if (!Array.isArray(part)) return values;
  const [name, kind, choices] = part;
  if (typeof name === "string" && part.length > 1 && typeof kind === "number" && kind > 0) {
    const isChoice = kind === 1;
    values[name] = isChoice ? (Object.keys(choices)[0] ?? "") : kind > 4 ? DAY : n;
    for (const choice of Object.values(choices ?? {})) valuesFor(choice, n, values);
  } else if (typeof name === "string" && part.length === 1) values[name] ??= "W";
  else for (const each of part) valuesFor(each, n, values);
  return values;
}

test.each(locales)("every message reads as the full parser would have it: %s", (locale) => {
  const all = every(loadMessages(locale)).filter(([, message]) => !message.includes("<"));
  expect(all.length).toBeGreaterThan(500);
  const others: unknown[] = [];
  for (const [key, message] of all) {
    const compiled = compile(message);
    const full = new IntlMessageFormat(message, locale, undefined, { timeZone: "UTC" } as object);
    // Nothing is chosen where there is no place.
    for (const n of message.includes("{") ? [0, 1, 2, 5, 21, 1_234_567] : [0]) {
      const values = valuesFor(compiled, n);
      const wanted = full.format(values);
      const options = { locale, formatters, timeZone: "UTC", cache: {} };
      const said = Reflect.apply(formatMessage, undefined, [key, message, values, options]);
      if (said !== wanted) others.push({ key, n, said, wanted });
    }
  }
  expect(others).toEqual([]);
});

test("what travels to browsers is plain data that says the same", () => {
  const namespace = { a: { b: "{count, plural, one {# row} other {# rows}}" }, c: "plain" };
  const sent = JSON.parse(JSON.stringify(compiledMessages(namespace)));
  expect(sent.c).toBe("plain");
  const options = { locale: "en", formatters, cache: {} };
  expect(Reflect.apply(formatMessage, undefined, ["a.b", sent.a.b, { count: 2 }, options])).toBe("2 rows");
});
