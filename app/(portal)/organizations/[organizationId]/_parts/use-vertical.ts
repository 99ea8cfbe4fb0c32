import { useTranslations } from "next-intl";
import { verticals } from "@/lib/core/verticals";

/** A business in the reader's words; one that no language knows is shown as it is stored. */
export function useVertical(): (code: string) => string {
  const t = useTranslations("setup.verticals");
  return (code) => {
    const known = verticals.find((each) => each === code);
    return known ? t(known) : code;
  };
}
