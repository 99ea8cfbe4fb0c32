import { createTranslator } from "next-intl";
import { loadMessages } from "@/lib/core/load-messages";
import type { Locale } from "@/lib/core/locales";
import { messageFallback, onMessageError } from "@/lib/core/message-failures";
import type { Messages } from "@/lib/core/messages";
import type { T } from "./customer-cells";

const kept = new WeakMap<Messages, T>();

/** The words of rows: kept, so that a message is parsed once and not at every request. */
export function rowWords(locale: Locale): T {
  const messages = loadMessages(locale);
  const known = kept.get(messages);
  if (known) return known;
  const made = createTranslator({
    locale,
    messages,
    namespace: "customers",
    timeZone: "UTC",
    onError: onMessageError,
    getMessageFallback: messageFallback,
  });
  kept.set(messages, made);
  return made;
}
