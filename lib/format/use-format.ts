import { useLocale } from "next-intl";
import { type Format, formatFor } from ".";

/** The reader's formats, in server and client components. An async page uses `formatFor(await getLocale())`. */
export const useFormat = (): Format => formatFor(useLocale());
