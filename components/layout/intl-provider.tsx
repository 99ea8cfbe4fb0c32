"use client";
import { type AbstractIntlMessages, NextIntlClientProvider } from "next-intl";
import { createContext, type ReactNode, useContext, useMemo } from "react";
import type { Locale } from "@/lib/core/locales";
import { messageFallback, onMessageError } from "@/lib/core/message-failures";

type IntlProviderProps = { locale: Locale; messages: AbstractIntlMessages; children: ReactNode };

/** What an outer provider named. */
export const KnownMessages = createContext<AbstractIntlMessages>({});

/** The messages that client components read; failures are handled as on the server. */
export function IntlProvider({ locale, messages, children }: IntlProviderProps) {
  const outer = useContext(KnownMessages);
  const all = useMemo(() => ({ ...outer, ...messages }), [outer, messages]);
  return (
    <NextIntlClientProvider
      locale={locale}
      messages={all}
      timeZone="UTC"
      onError={onMessageError}
      getMessageFallback={messageFallback}
    >
      <KnownMessages.Provider value={all}>{children}</KnownMessages.Provider>
    </NextIntlClientProvider>
  );
}
