import { type Ctx, partnerMay } from "@/lib/access";
import { forbidden } from "@/lib/core/errors";
import { defaultLocale, type Locale, locales } from "@/lib/core/locales";
import { searchKey } from "@/lib/format/search-key";
import type { Text } from "./front-matter";
import type { ResourceFilter } from "./resource-filter";
import { texts } from "./texts";

export type Resource = Omit<Text, "body"> & {
  slug: string;
  /** The language it is shown in: the reader's, or the one there is. */
  language: Locale;
  languages: Locale[];
};

type Wanted = { q?: string; chosen?: ResourceFilter["chosen"] };
type Facet = "kind" | "product" | "language";

export type Resources = {
  all: Resource[];
  found: Resource[];
  /** Value → how many there would be with it, the other filters staying. */
  counts: Record<Facet, Record<string, number>>;
};

/** What there is to read, in the reader's language where it is translated. */
export function listResources({ actor }: Ctx, locale: Locale, { q = "", chosen }: Wanted = {}): Resources {
  if (!partnerMay(actor.roles, "resources:view")) throw forbidden();
  const every = [...texts().bySlug]
    .map(([slug, versions]) => shownAs(slug, versions, locale))
    .sort(({ resource: a }, { resource: b }) => a.order - b.order || a.title.localeCompare(b.title, locale));
  const all = every.map(({ resource }) => resource);
  const matching = every.filter(({ words }) => words.includes(searchKey(q))).map(({ resource }) => resource);
  const with_ = (without?: Facet) => matching.filter((each) => fits(each, chosen, without));
  const counts = {
    kind: tally(with_("kind").map(({ kind }) => [kind])),
    product: tally(with_("product").map(({ products }) => products)),
    language: tally(with_("language").map(({ languages }) => languages)),
  };
  return { all, found: with_(), counts };
}

const fits = ({ kind, products, languages }: Resource, chosen: Wanted["chosen"], without?: Facet) => {
  const has = (facet: Facet, values: readonly string[]) => {
    const wanted: readonly string[] = chosen?.[facet] ?? [];
    return facet === without || wanted.length === 0 || wanted.some((each) => values.includes(each));
  };
  return has("kind", [kind]) && has("product", products) && has("language", languages);
};

function tally(values: readonly (readonly string[])[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values.flat()) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}

function shownAs(
  slug: string,
  versions: Map<Locale, Text>,
  locale: Locale,
): { resource: Resource; words: string } {
  const languages = locales.filter((each) => versions.has(each));
  const language = [locale, defaultLocale, ...languages].find((each) => versions.has(each)) ?? defaultLocale;
  const { body, ...head } = versions.get(language) ?? blank;
  const words = searchKey([head.title, head.summary, body, ...head.keywords].join(" "));
  return { resource: { ...head, slug, language, languages }, words };
}

const blank: Text = {
  title: "",
  summary: "",
  kind: "reference",
  products: [],
  featured: false,
  quick: false,
  order: 0,
  keywords: [],
  body: "",
};
