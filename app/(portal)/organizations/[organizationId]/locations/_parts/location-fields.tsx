import { useTranslations } from "next-intl";
import { AddressFields } from "@/components/forms/address-fields";
import { FormField } from "@/components/forms/form-field";
import { usePlaces } from "@/lib/format/use-places";
import { TimeZoneField } from "../../_parts/time-zone-field";

type LocationFieldsProps = { country: string; now: Date; savedZone?: string };

/** Name, place and address of a location; `country` is the one whose time zones come first. */
export function LocationFields({ country, now, savedZone }: LocationFieldsProps) {
  const t = useTranslations("organizations.locations");
  const words = useTranslations("organizations");
  const { countries } = usePlaces();
  return (
    <>
      <FormField
        name="name"
        label={t("name")}
        help={t("nameHelp")}
        maxLength={80}
        autoComplete="off"
        required
      />
      <AddressFields label={t("country")} options={countries()} empty={words("pick")}>
        <TimeZoneField label={t("timeZone")} country={country} now={now} saved={savedZone} />
      </AddressFields>
    </>
  );
}
