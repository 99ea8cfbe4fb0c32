import { useTranslations } from "next-intl";
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
      <FormField
        name="country"
        type="select"
        label={t("country")}
        options={countries()}
        empty={words("pick")}
        required
      />
      <TimeZoneField label={t("timeZone")} country={country} now={now} saved={savedZone} />
      <FormField name="street" label={t("street")} maxLength={200} autoComplete="off" optional />
      <div className="grid gap-4 sm:grid-cols-[1fr_2fr]">
        <FormField name="postalCode" label={t("postalCode")} maxLength={20} autoComplete="off" optional />
        <FormField name="locality" label={t("locality")} maxLength={100} autoComplete="off" optional />
      </div>
      <FormField name="region" label={t("region")} maxLength={100} autoComplete="off" optional />
    </>
  );
}
