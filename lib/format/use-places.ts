import { useLocale } from "next-intl";
import { placeFormats } from "./places";

/** Countries and time zones in the reader's language. */
export const usePlaces = () => placeFormats(useLocale());
