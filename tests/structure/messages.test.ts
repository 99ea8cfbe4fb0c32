import { auditActions } from "@/lib/audit/actions";
import { argumentsOf, pluralsOf } from "./support/icu";
import { usedKeys } from "./support/message-use";
import { inLanguage, languages } from "./support/messages";
import { sameInEnglish } from "./support/same-in-english";
import { sources } from "./support/source";

const english = inLanguage("en");
const others = languages.filter((language) => language !== "en");

test("the four languages have the same keys", () => {
  for (const language of others) {
    const theirs = inLanguage(language);
    const missing = [...english.keys()].filter((key) => !theirs.has(key));
    const extra = [...theirs.keys()].filter((key) => !english.has(key));
    expect({ language, missing, extra }).toEqual({ language, missing: [], extra: [] });
  }
});

test("a sentence asks for the same in every language", () => {
  const different = others.flatMap((language) =>
    [...inLanguage(language)].flatMap(([key, text]) => {
      const wanted = argumentsOf(english.get(key) ?? "").join(" ");
      return argumentsOf(text).join(" ") === wanted ? [] : [`${language} ${key}: ${text}`];
    }),
  );
  expect(different).toEqual([]);
});

const cases = {
  en: ["one", "other"],
  es: ["one", "other"],
  fr: ["one", "other"],
  ro: ["one", "few", "other"],
};

test("plurals have the forms that the language has", () => {
  const wrong = languages.flatMap((language) =>
    [...inLanguage(language)]
      .filter(([, text]) =>
        pluralsOf(text).some((plural) => cases[language].some((form) => !plural.includes(form))),
      )
      .map(([key, text]) => `${language} ${key}: ${text}`),
  );
  expect(wrong).toEqual([]);
});

test("every sentence is used", () => {
  const used = usedKeys(english.keys(), sources);
  expect([...english.keys()].filter((key) => !used.has(key))).toEqual([]);
});

test("every audit action has its sentence", () => {
  expect(auditActions.filter((action) => !english.has(`audit.${action}`))).toEqual([]);
});

test("every refusal, toast and mail that is named has its sentence", () => {
  const named = sources.flatMap(({ path, text }) =>
    [
      ...keysIn(text, /\bnotFound\("([\w.]+)"\)/g, "errors.notFound."),
      ...keysIn(text, /\b(?:forbidden|conflict|ruleBroken)\(\s*"([\w.]+)"/g, "errors."),
      ...keysIn(text, /\btoast: \{ key: "([\w.]+)"/g, "done."),
      ...(path.startsWith("lib/mail/templates") ? keysIn(text, /\bsay\("([\w.]+)"/g, "mail.") : []),
    ].map((key) => ({ path, key })),
  );
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter(({ key }) => !english.has(key))).toEqual([]);
});

const keysIn = (text: string, pattern: RegExp, group: string) =>
  [...text.matchAll(pattern)].map(([, key]) => group + key);

test("nothing is left in English", () => {
  const same = others.flatMap((language) =>
    [...inLanguage(language)]
      .filter(([key, text]) => text === english.get(key) && !sameInEnglish(language, text))
      .map(([key, text]) => `${language} ${key}: ${text}`),
  );
  expect(same).toEqual([]);
  expect(sameInEnglish("fr", "{count, plural, one {# session} other {# sessions}}")).toBe(true);
  expect(sameInEnglish("fr", "{name} has {count, number} sessions")).toBe(false);
});

test("arguments and plurals are read right", () => {
  const text =
    "{name} has {count, plural, one {# licence of {total, number}} other {# licences}} in <b>all</b>, it''s '{'so'}'";
  expect(argumentsOf(text)).toEqual(["<b>", "count", "name", "total"]);
  expect(pluralsOf(text)).toEqual([["one", "other"]]);
  expect(() => argumentsOf("{open")).toThrow();
});
