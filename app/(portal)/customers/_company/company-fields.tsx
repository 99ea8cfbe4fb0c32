import { useTranslations } from "next-intl";
import { CountryField } from "@/components/forms/country-field";
import { FormField } from "@/components/forms/form-field";
import { regions } from "@/lib/core/countries";
import { localeNames, locales } from "@/lib/core/locales";
import { useBusinesses } from "@/lib/format/use-businesses";
import { usePlaces } from "@/lib/format/use-places";

/** What a company is in that becomes a customer. */
export function BusinessAndCountry() {
  const t = useTranslations("newCustomer");
  const words = useTranslations("setup.customer");
  const region = useTranslations("customers.region");
  const places = usePlaces();
  const unserved = places.unserved().map(({ value, label }) => ({
    value,
    label: t("unserved", { country: label }),
  }));
  const dataIn = regions.map((code) => [code, t("dataIn", { region: region(code) })] as const);
  return (
    <>
      <FormField
        name="vertical"
        label={words("vertical")}
        type="select"
        options={useBusinesses()}
        empty={words("pick")}
        required
      />
      <CountryField
        label={words("country")}
        help={words("countryHelp")}
        empty={words("pick")}
        options={[...places.countries(), ...unserved]}
        regions={{ US: "", CA: "", EU: "", AE: "", ...Object.fromEntries(dataIn) }}
      />
    </>
  );
}

export function LanguageField() {
  const t = useTranslations("newCustomer");
  return (
    <FormField
      name="locale"
      label={t("language")}
      type="select"
      options={locales.map((value) => ({ value, label: localeNames[value] }))}
      empty={t("languageOfCountry")}
      optional
    />
  );
}
