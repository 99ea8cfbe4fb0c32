import type { getTranslations } from "next-intl/server";
import type { PaletteWords } from "./find-palette";

type Translate = Awaited<ReturnType<typeof getTranslations<"find">>>;

export const paletteWords = (t: Translate): PaletteWords => ({
  title: t("title"),
  placeholder: t("placeholder"),
  nothing: t("palette.nothing"),
  failed: t("palette.failed"),
  keys: t("palette.keys"),
  results: t("palette.results"),
});
