import { useLocale, useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form";
import { FormField } from "@/components/forms/form-field";
import { ClientMessages } from "@/components/layout/client-messages";
import { Section } from "@/components/ui/section";
import { MAX_PARTNER_TOKENS, type PartnerScope, partnerScopes, scopeField, tokenDays } from "@/lib/api";
import { makeTokenAction } from "../../actions";
import { MadeToken } from "./made-token";
import { ScopeChoice } from "./scope-choice";
import { scopeKey } from "./use-scope-words";

/** Makes a token; the answer shows it, once. */
export function NewToken({ submission }: { submission: string }) {
  const t = useTranslations("partnerAccount.tokens");
  return (
    <Section title={t("newTitle")} sentence={t("newSentence", { max: MAX_PARTNER_TOKENS })}>
      <ActionForm
        action={makeTokenAction}
        submit={t("submit")}
        submission={submission}
        initial={{ days: "90" }}
      >
        <ClientMessages namespaces={["partnerAccount"]}>
          <MadeToken />
        </ClientMessages>
        <FormField
          name="name"
          label={t("name")}
          help={t("nameHelp")}
          autoComplete="off"
          maxLength={100}
          required
        />
        <ScopeChoice legend={t("scopesLegend")} help={t("scopesHelp")}>
          <Scopes of={partnerScopes.filter((scope) => scope.endsWith(":read"))} />
          <Scopes of={partnerScopes.filter((scope) => !scope.endsWith(":read"))} />
        </ScopeChoice>
        <FormField
          name="days"
          type="select"
          label={t("validFor")}
          options={tokenDays.map((value) => ({ value, label: t("days", { count: Number(value) }) }))}
          required
        />
      </ActionForm>
    </Section>
  );
}

function Scopes({ of }: { of: PartnerScope[] }) {
  const words = useTranslations("partnerAccount.scopes");
  const locale = useLocale();
  const label = (scope: PartnerScope) => {
    const said = words(scopeKey(scope));
    return said.charAt(0).toLocaleUpperCase(locale) + said.slice(1);
  };
  return (
    <div>
      {of.map((scope) => (
        <FormField key={scope} name={scopeField(scope)} type="checkbox" label={label(scope)} />
      ))}
    </div>
  );
}
