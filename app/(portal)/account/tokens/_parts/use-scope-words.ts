import { useTranslations } from "next-intl";
import type { PartnerScope } from "@/lib/api";
import { useFormat } from "@/lib/format/use-format";

type Split<S> = S extends `${infer Area}:${infer Verb}` ? `${Area}.${Verb}` : never;

/** A scope's words stand under its area and what it does there. */
export const scopeKey = (scope: PartnerScope) => scope.replace(":", ".") as Split<PartnerScope>;

/** What a token may do, in a sentence. */
export function useScopeWords(): (scopes: PartnerScope[]) => string {
  const t = useTranslations("partnerAccount.scopes");
  const format = useFormat();
  return (scopes) => format.list(scopes.map((scope) => t(scopeKey(scope))));
}
