import { useTranslations } from "next-intl";
import { FormField } from "@/components/forms/form-field";
import type { CallingChoices } from "@/lib/users";

/** Location, phone number and extension, in a form of one user. */
export function CallingFields({ choices, saved }: { choices: CallingChoices; saved?: string | null }) {
  const t = useTranslations("users.calling");
  const { locations, numbers } = choices;
  const own = saved && !numbers.includes(saved) ? [saved, ...numbers] : numbers;
  return (
    <>
      <FormField
        type="select"
        name="location"
        label={t("location")}
        help={locations.length === 0 ? t("noLocations") : undefined}
        empty={t("none")}
        options={locations.map((value) => ({ value, label: value }))}
      />
      <FormField
        type="select"
        name="phoneNumber"
        label={t("phoneNumber")}
        help={numbers.length === 0 ? t("noNumbers") : t("numberHelp")}
        empty={t("none")}
        options={own.map((value) => ({ value, label: value }))}
      />
      <FormField
        name="extension"
        label={t("extension")}
        help={t("extensionHelp")}
        inputMode="numeric"
        maxLength={6}
        autoComplete="off"
        optional
      />
    </>
  );
}
