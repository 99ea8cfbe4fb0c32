import { getTranslations } from "next-intl/server";
import { QuickSearch } from "./quick-search";

/** The way to everything, with its words: the palette itself runs in the browser. */
export async function FindEntry() {
  const t = await getTranslations("find");
  return (
    <QuickSearch
      label={t("short")}
      words={{
        title: t("title"),
        placeholder: t("placeholder"),
        nothing: t("palette.nothing"),
        failed: t("palette.failed"),
        keys: t("palette.keys"),
        results: t("palette.results"),
      }}
    />
  );
}
