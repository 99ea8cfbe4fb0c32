import { useTranslations } from "next-intl";
import { isLocale, localeNames } from "@/lib/core/locales";
import { verticals } from "@/lib/core/verticals";
import { useFormat } from "@/lib/format/use-format";
import { usePlaces } from "@/lib/format/use-places";

const isCountry = (code: string) => /^[A-Z]{2}$/.test(code);
const isInstant = (text: string) => /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(text);
const isDay = (text: string) => /^\d{4}-\d\d-\d\d$/.test(text);

/** Codes from the database, which typed keys cannot know. */
function useCodes(productNames: Record<string, string>): (field: string, code: string) => string {
  const mode = useTranslations("imports.modes");
  const role = useTranslations("auth.roles");
  const t = useTranslations("customers.activityList");
  const more = useTranslations("auditLog.value");
  const byField = useWordsByField();
  return (field, code) => {
    const said = byField[field]?.(code);
    if (said) return said;
    const product = productNames[code];
    if (product) return product;
    if (field === "mode") return code === "add" || code === "add_and_remove" ? mode(code) : code;
    if (field === "role" || field === "roles") {
      const key = code as Parameters<typeof role.has>[0];
      return role.has(key) ? role(key) : code;
    }
    const key = `value.${code}` as Parameters<typeof t.has>[0];
    if (t.has(key)) return t(key);
    const other = code as Parameters<typeof more.has>[0];
    return more.has(other) ? more(other) : code;
  };
}

/** Fields whose codes have words elsewhere; nothing for a code that is not known there. */
function useWordsByField(): Record<string, (code: string) => string | undefined> {
  const vertical = useTranslations("setup.verticals");
  const scope = useTranslations("partnerAccount.scopes");
  const places = usePlaces();
  const language = (code: string) => (isLocale(code) ? localeNames[code] : undefined);
  return {
    country: (code) => (isCountry(code) ? places.country(code) : undefined),
    locale: language,
    language,
    vertical: (code) => {
      const known = verticals.find((each) => each === code);
      return known && vertical(known);
    },
    scopes: (code) => {
      const key = code.replace(":", ".") as Parameters<typeof scope.has>[0];
      return scope.has(key) ? scope(key) : undefined;
    },
  };
}

/** Product and quantity: what of an order's line a reader wants to know. */
function asLine(value: object): [product: string, quantity: number] | undefined {
  const { product, productCode, quantity }: Record<string, unknown> = { ...value };
  const code = product ?? productCode;
  return typeof code === "string" && typeof quantity === "number" ? [code, quantity] : undefined;
}

/** How a value that was written down is said: codes in words, days and figures as the reader writes them. */
export function useValueWords(
  productNames: Record<string, string> = {},
): (field: string, value: unknown) => string {
  const codes = useCodes(productNames);
  const format = useFormat();
  // An address, quantities by product: what is in it, and of figures whose they are.
  const said = (entries: [string, unknown][]) =>
    entries
      .map(([name, each]) =>
        typeof each === "number" ? `${codes("", name)} × ${format.number(each)}` : words(name, each),
      )
      .join(", ");
  const lineOrAll = (value: object) => {
    const line = asLine(value);
    // Ids and what was left empty say nothing here.
    const told = ([name, each]: [string, unknown]) => !name.endsWith("Id") && each !== "";
    return line ? [line] : Object.entries(value).filter(told);
  };
  const words = (field: string, value: unknown): string => {
    if (value === null || value === undefined) return "";
    if (typeof value === "number") return field === "size" ? format.bytes(value) : format.number(value);
    if (Array.isArray(value)) return format.list(value.map((each) => words(field, each)));
    if (typeof value === "object") return said(lineOrAll(value));
    const text = field === "sha256" ? `${String(value).slice(0, 12)}…` : String(value);
    if (isInstant(text)) return format.dateTime(text);
    return isDay(text) ? format.day(text) : codes(field, text);
  };
  return words;
}
