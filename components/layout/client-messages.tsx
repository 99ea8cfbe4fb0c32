import { useLocale, useMessages } from "next-intl";
import type { ReactNode } from "react";
import type { Messages } from "@/lib/core/messages";
import { IntlProvider } from "./intl-provider";

type Namespace = keyof Messages;

const everywhere: Namespace[] = ["ui", "errors", "done"];

/**
 * Only these namespaces travel to the browser. A client component that reads another one is wrapped:
 * `<ClientMessages namespaces={["imports"]}>`.
 */
export function ClientMessages({
  namespaces = [],
  children,
}: {
  namespaces?: Namespace[];
  children: ReactNode;
}) {
  const locale = useLocale();
  const all = useMessages();
  const messages = Object.fromEntries([...everywhere, ...namespaces].map((name) => [name, all[name]]));
  return (
    <IntlProvider locale={locale} messages={messages}>
      {children}
    </IntlProvider>
  );
}
