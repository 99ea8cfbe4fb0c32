import { loadMessages } from "@/lib/core/load-messages";
import { isLocale, localeFromHeader, locales } from "@/lib/core/locales";
import { themeFrom } from "@/lib/core/themes";

test.each([
  ["ro", "ro"],
  ["ro-MD, en", "ro"],
  ["de, fr;q=0.8, es;q=0.9", "es"],
  ["fr;q=0.5, es;q=0.5", "fr"],
  ["FR-ca", "fr"],
  [" es ; q=0.3 , ro ; q=0.4 ", "ro"],
  ["en;q=0, fr;q=0.1", "fr"],
  ["en;q=0", undefined],
  ["de, *", undefined],
  ["*", undefined],
  ["fr;q=, es", "es"],
  ["fr;q=x, es;q=0.1", "es"],
  ["eng, en-US-x-private", "en"],
  ["__proto__, constructor", undefined],
  ["", undefined],
  [null, undefined],
  [`${"x,".repeat(5_000)}ro`, "ro"],
])("a browser that asks for %j gets %j", (header, expected) => {
  expect(localeFromHeader(header)).toBe(expected);
});

test("only what we have is a language or a theme", () => {
  expect(locales.every(isLocale)).toBe(true);
  for (const wrong of ["EN", "de", "", "constructor", undefined, null, 1, ["en"]])
    expect([isLocale(wrong), themeFrom(wrong)]).toEqual([false, "system"]);
  expect(themeFrom("dark")).toBe("dark");
});

test("a language's messages are its own", () => {
  const buttons = locales.map((locale) => loadMessages(locale).mail.passwordReset.button);
  expect(new Set(buttons).size).toBe(locales.length);
});
