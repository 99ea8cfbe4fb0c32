import { useTranslations } from "next-intl";
import { verticals } from "@/lib/core/verticals";
import { useFormat } from "./use-format";

/** Every business as a choice, by its name in the reader's language; *other* comes last. */
export function useBusinesses(): { value: string; label: string }[] {
  const names = useTranslations("setup.verticals");
  const { compare } = useFormat();
  const named = verticals.map((value) => ({ value, label: names(value) }));
  return named.sort((a, b) =>
    a.value === "other" ? 1 : b.value === "other" ? -1 : compare(a.label, b.label),
  );
}
