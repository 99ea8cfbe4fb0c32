import { useTranslations } from "next-intl";
import { FormField } from "@/components/forms/form-field";
import { regions } from "@/lib/core/countries";
import { useFormat } from "@/lib/format/use-format";
import { usePlaces } from "@/lib/format/use-places";
import { verticals } from "@/lib/provisioning";
import { CountryField } from "./country-field";

/** What is asked of a new organization. */
export function CompanyFields() {
  const t = useTranslations("setup.customer");
  const facts = useTranslations("setup.facts");
  const words = useTranslations("setup.verticals");
  const { compare } = useFormat();
  const { countries } = usePlaces();
  const businesses = verticals.map((value) => ({ value, label: words(value) }));
  const sorted = businesses.sort((a, b) =>
    a.value === "other" ? 1 : b.value === "other" ? -1 : compare(a.label, b.label),
  );
  const [us, ca, eu, ae] = regions.map((region) => `${facts("region")}: ${facts(`regions.${region}`)}`);
  return (
    <>
      <FormField name="name" label={t("name")} autoComplete="off" maxLength={200} required />
      <FormField
        name="vertical"
        label={t("vertical")}
        type="select"
        options={sorted}
        empty={t("pick")}
        required
      />
      <CountryField
        label={t("country")}
        help={t("countryHelp")}
        options={countries()}
        empty={t("pick")}
        kept={{ US: us ?? "", CA: ca ?? "", EU: eu ?? "", AE: ae ?? "" }}
      />
    </>
  );
}
