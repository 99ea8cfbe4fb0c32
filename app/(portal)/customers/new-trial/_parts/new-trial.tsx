import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form";
import { FormField } from "@/components/forms/form-field";
import { ClientMessages } from "@/components/layout/client-messages";
import { LinkButton } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { localeNames, locales } from "@/lib/core/locales";
import { verticals } from "@/lib/core/verticals";
import { useFormat } from "@/lib/format/use-format";
import { usePlaces } from "@/lib/format/use-places";
import type { TrialOffer } from "@/lib/trials";
import { startTrialForNewCustomerAction } from "../actions";
import { FieldGroup } from "./field-group";
import { KnownCustomer } from "./known-customer";
import { initialTrial, TrialFields } from "./trial-fields";

type NewTrialProps = { offer: TrialOffer; now: Date; submission: string };

/** A trial for a company that is no customer yet: it becomes one, with an administrator who is invited. */
export function NewTrial({ offer, now, submission }: NewTrialProps) {
  const t = useTranslations("trials.form");
  const ui = useTranslations("ui");
  return (
    <>
      <PageHeader title={t("title")} sentence={t("sentence")} />
      <ClientMessages namespaces={["trials"]}>
        <ActionForm
          action={startTrialForNewCustomerAction}
          submit={t("submit")}
          pending={t("pending")}
          initial={initialTrial(offer)}
          submission={submission}
          secondary={<LinkButton href="/customers">{ui("cancel")}</LinkButton>}
        >
          <Company />
          <TrialFields offer={offer} now={now} />
        </ActionForm>
      </ClientMessages>
    </>
  );
}

function Company() {
  const t = useTranslations("trials.form");
  const words = useTranslations("setup.customer");
  const places = usePlaces();
  const unserved = places.unserved().map(({ value, label }) => ({
    value,
    label: t("unserved", { country: label }),
  }));
  return (
    <FieldGroup legend={t("company")} first>
      <FormField name="name" label={words("name")} autoComplete="off" maxLength={200} required />
      <FormField
        name="vertical"
        label={words("vertical")}
        type="select"
        options={useVerticals()}
        empty={words("pick")}
        required
      />
      <FormField
        name="country"
        label={words("country")}
        help={words("countryHelp")}
        type="select"
        options={[...places.countries(), ...unserved]}
        empty={words("pick")}
        required
      />
      <FormField
        name="adminEmail"
        label={t("adminEmail")}
        help={t("adminEmailHelp")}
        type="email"
        autoComplete="off"
        required
      />
      <KnownCustomer />
      <FormField
        name="locale"
        label={t("language")}
        type="select"
        options={locales.map((value) => ({ value, label: localeNames[value] }))}
        empty={t("languageOfCountry")}
        optional
      />
    </FieldGroup>
  );
}

/** In the order of the language, what fits nowhere else at the end. */
function useVerticals() {
  const words = useTranslations("setup.verticals");
  const { compare } = useFormat();
  return verticals
    .map((value) => ({ value, label: words(value) }))
    .sort((a, b) => (a.value === "other" ? 1 : b.value === "other" ? -1 : compare(a.label, b.label)));
}
