import { createTranslator } from "next-intl";
import { messagesOf } from "../../../support/render";

type Locale = "en" | "es" | "fr" | "ro";
let locale: Locale = "en";

/** In place of next-intl/server, which needs a request: `jest.mock("next-intl/server", () => jest.requireActual(…))`. */
export const speak = (next: Locale) => {
  locale = next;
};

export const getLocale = async () => locale;

export const getTranslations = async (namespace: string) =>
  createTranslator({ locale, messages: messagesOf(locale), namespace, timeZone: "UTC" });
