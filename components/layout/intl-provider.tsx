"use client";
import { type AbstractIntlMessages, NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import type { Locale } from "@/lib/core/locales";
import { messageFallback, onMessageError } from "@/lib/core/message-failures";

type IntlProviderProps = { locale: Locale; messages: AbstractIntlMessages; children: ReactNode };

/** The messages that client components read; failures are handled as on the server. */
export function IntlProvider({ locale, messages, children }: IntlProviderProps) {
  return (
    <NextIntlClientProvider
      locale={locale}
      messages={messages}
      timeZone="UTC"
      onError={onMessageError}
      getMessageFallback={messageFallback}
    >
      {children}
    </NextIntlClientProvider>
  );
}
