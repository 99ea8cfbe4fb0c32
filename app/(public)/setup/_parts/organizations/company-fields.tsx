import { useTranslations } from "next-intl";
import { CountryField } from "@/components/forms/country-field";
import { FormField } from "@/components/forms/form-field";
import { regions } from "@/lib/core/countries";
import { useBusinesses } from "@/lib/format/use-businesses";
import { usePlaces } from "@/lib/format/use-places";

/** What is asked of a new organization. */
export function CompanyFields() {
  const t = useTranslations("setup.customer");
  const facts = useTranslations("setup.facts");
  const { countries } = usePlaces();
  const [us, ca, eu, ae] = regions.map((region) => `${facts("region")}: ${facts(`regions.${region}`)}`);
  return (
    <>
      <FormField name="name" label={t("name")} autoComplete="off" maxLength={200} required />
      <FormField
        name="vertical"
        label={t("vertical")}
        type="select"
        options={useBusinesses()}
        empty={t("pick")}
        required
      />
      <CountryField
        label={t("country")}
        help={t("countryHelp")}
        options={countries()}
        empty={t("pick")}
        regions={{ US: us ?? "", CA: ca ?? "", EU: eu ?? "", AE: ae ?? "" }}
      />
    </>
  );
}
