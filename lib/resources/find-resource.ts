import { type Ctx, partnerMay } from "@/lib/access";
import { forbidden, notFound } from "@/lib/core/errors";
import { defaultLocale, type Locale, locales } from "@/lib/core/locales";
import type { Text } from "./front-matter";
import { texts } from "./texts";

export type Article = Text & { slug: string; language: Locale; languages: Locale[] };

/** One resource in this language, else in English, else in any it is written in. */
export function findResource({ actor }: Ctx, slug: string, locale: Locale): Article {
  if (!partnerMay(actor.roles, "resources:view")) throw forbidden();
  const versions = texts().bySlug.get(slug);
  const languages = locales.filter((each) => versions?.has(each));
  for (const language of [locale, defaultLocale, ...languages]) {
    const text = versions?.get(language);
    if (text) return { ...text, slug, language, languages };
  }
  throw notFound();
}
