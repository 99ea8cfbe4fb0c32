import { locales } from "@/lib/core/locales";
import { currentTerms, termsText, termsVersions } from "@/lib/terms";

test.each(locales)("every version is there in %s, with as many parts as in English", (locale) => {
  for (const version of termsVersions()) {
    const parts = (text: string | undefined) => text?.match(/^## .+/gm)?.length;
    expect(parts(termsText(version, locale))).toBeGreaterThan(3);
    expect(parts(termsText(version, locale))).toBe(parts(termsText(version, "en")));
    if (locale !== "en") expect(termsText(version, locale)).not.toBe(termsText(version, "en"));
  }
});

test("the latest version counts; what is no version has no text, whatever it looks like", () => {
  expect(currentTerms()).toBe([...termsVersions()].sort().at(-1));
  for (const version of ["", "2001-01-01", "../en/portal-2026-11-01", `${currentTerms()}/..`])
    expect(termsText(version, "en")).toBeUndefined();
});
