import { createTranslator } from "next-intl";
import type { MessageRef } from "@/lib/core/form-state";
import { loadMessages } from "@/lib/core/load-messages";
import type { Locale } from "@/lib/core/locales";

/** The sentence of a reference; a message that is missing, or not given what it asks for, throws. */
export function say(locale: Locale, { key, values }: MessageRef): string {
  const translate = createTranslator({
    locale,
    messages: loadMessages(locale),
    namespace: "errors",
    timeZone: "UTC",
    onError: (error) => {
      throw error;
    },
  });
  return translate(key as Parameters<typeof translate>[0], values);
}
