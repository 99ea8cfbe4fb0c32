import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form";
import { FormField } from "@/components/forms/form-field";
import { Section } from "@/components/ui/section";
import { MAX_PARTNER_TOKENS, partnerScopes, scopeField, tokenDays } from "@/lib/api";
import { makeTokenAction } from "../../actions";
import { MadeToken } from "./made-token";
import { ScopeChoice } from "./scope-choice";
import { scopeKey } from "./use-scope-words";

/** Makes a token; the answer shows it, once. */
export function NewToken({ submission }: { submission: string }) {
  const t = useTranslations("partnerAccount.tokens");
  const words = useTranslations("partnerAccount.scopes");
  return (
    <Section title={t("newTitle")} sentence={t("newSentence", { max: MAX_PARTNER_TOKENS })}>
      <ActionForm
        action={makeTokenAction}
        submit={t("submit")}
        submission={submission}
        initial={{ days: "90" }}
      >
        <MadeToken />
        <FormField
          name="name"
          label={t("name")}
          help={t("nameHelp")}
          autoComplete="off"
          maxLength={100}
          required
        />
        <ScopeChoice legend={t("scopesLegend")} help={t("scopesHelp")}>
          {partnerScopes.map((scope) => (
            <FormField key={scope} name={scopeField(scope)} type="checkbox" label={words(scopeKey(scope))} />
          ))}
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
