import { useTranslations } from "next-intl";
import { FormField } from "@/components/forms/form-field";
import { timeZonesFor } from "@/lib/core/time-zones";
import { usePlaces } from "@/lib/format/use-places";

type TimeZoneFieldProps = {
  label: string;
  help?: string;
  country: string;
  now: Date;
  /** What is saved, which the list must hold whatever it is. */
  saved?: string;
};

/** All time zones, those of the country first. */
export function TimeZoneField({ label, help, country, now, saved }: TimeZoneFieldProps) {
  const t = useTranslations("organizations");
  const { timeZone } = usePlaces();
  const { zones } = timeZonesFor(country, now);
  const all = saved && !zones.includes(saved) ? [saved, ...zones] : zones;
  const options = all.map((value) => ({ value, label: timeZone(value, now) }));
  return <FormField type="select" name="timeZone" required empty={t("pick")} {...{ label, help, options }} />;
}
