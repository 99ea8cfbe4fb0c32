import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { render } from "@testing-library/react";
import { type AbstractIntlMessages, NextIntlClientProvider } from "next-intl";
import type { ReactElement, ReactNode } from "react";
import { KnownMessages } from "@/components/layout/intl-provider";

type Locale = "en" | "es" | "fr" | "ro";

/** The real messages of a language, by namespace (the file's name). */
export function messagesOf(locale: Locale): AbstractIntlMessages {
  const directory = join("messages", locale);
  const files = readdirSync(directory).filter((name) => name.endsWith(".json"));
  return Object.fromEntries(
    files.map((name) => [
      name.slice(0, -".json".length),
      JSON.parse(readFileSync(join(directory, name), "utf8")),
    ]),
  );
}

/** Renders as the portal does: real messages, UTC; a missing key is an error. */
export function renderWithIntl(
  ui: ReactElement,
  { locale = "en" as Locale, now = new Date("2026-01-15T12:00Z") } = {},
) {
  const messages = messagesOf(locale);
  const wrapper = ({ children }: { children: ReactNode }) => (
    <NextIntlClientProvider locale={locale} messages={messages} timeZone="UTC" now={now} onError={raise}>
      <KnownMessages.Provider value={messages}>{children}</KnownMessages.Provider>
    </NextIntlClientProvider>
  );
  return render(ui, { wrapper });
}

function raise(error: Error): never {
  throw error;
}
