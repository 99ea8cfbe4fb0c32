export const locales = ["en", "es", "fr", "ro"] as const;
export type Locale = (typeof locales)[number];

export const defaultLocale: Locale = "en";
export const localeCookie = "locale";

/** Each language in its own words, as a language menu must show it. */
export const localeNames: Record<Locale, string> = {
  en: "English",
  es: "Español",
  fr: "Français",
  ro: "Română",
};

export const isLocale = (value: unknown): value is Locale => locales.some((locale) => locale === value);

/** The first language of an Accept-Language header that we have; quality values decide, then order. */
export function localeFromHeader(header: string | null | undefined): Locale | undefined {
  const wishes = (header ?? "").split(",").map((part) => {
    const [tag = "", ...parameters] = part
      .toLowerCase()
      .split(";")
      .map((piece) => piece.trim());
    const quality = parameters.find((parameter) => parameter.startsWith("q="));
    return { language: tag.split("-")[0], quality: quality ? Number(quality.slice(2)) : 1 };
  });
  const best = wishes
    .filter((wish) => isLocale(wish.language) && wish.quality > 0)
    .sort((a, b) => b.quality - a.quality)[0];
  return isLocale(best?.language) ? best.language : undefined;
}

/** The language that most people of a country read, when we have it. */
export function languageOf(country: string): Locale {
  if (!/^[A-Z]{2}$/.test(country)) return defaultLocale;
  const { language } = new Intl.Locale(`und-${country}`).maximize();
  return isLocale(language) ? language : defaultLocale;
}
