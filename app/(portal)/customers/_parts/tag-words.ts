import { useTranslations } from "next-intl";
import { tagColours } from "@/lib/format/tag-colours";

/** The palette in the reader's language. */
export function useColourWords() {
  const t = useTranslations("tags.colour");
  return tagColours.map((value) => ({ value, label: t(value) }));
}
