import { useLocale, useMessages } from "next-intl";
import type { ReactNode } from "react";
import type { Messages } from "@/lib/core/messages";
import { compiledMessages } from "@/lib/format/format-message";
import { IntlProvider } from "./intl-provider";

type Namespace = keyof Messages;

type ClientMessagesProps = { namespaces: Namespace[]; children: ReactNode };

/**
 * Only named namespaces travel to the browser, `ui` on every page. A client component that reads another one is wrapped,
 * here or in a component around it: `<ClientMessages namespaces={["imports"]}>`. What an outer one named stays known.
 */
export function ClientMessages({ namespaces, children }: ClientMessagesProps) {
  const locale = useLocale();
  const all = useMessages();
  const messages = Object.fromEntries(namespaces.map((name) => [name, forBrowsers(name, all[name])]));
  return (
    <IntlProvider locale={locale} messages={messages}>
      {children}
    </IntlProvider>
  );
}

const kept = new WeakMap<object, ReturnType<typeof compiledMessages>>();

/** Refusals that only the vendor's programs meet. */
const ofPrograms = ["amendments"];

function forBrowsers(name: Namespace, messages: Messages[Namespace]) {
  const shown = name === "errors" ? ([group]: [string, unknown]) => !ofPrograms.includes(group) : () => true;
  const known =
    kept.get(messages) ?? compiledMessages(Object.fromEntries(Object.entries(messages).filter(shown)));
  kept.set(messages, known);
  return known;
}
