import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form";
import { FormField } from "@/components/forms/form-field";
import { Section } from "@/components/ui/section";
import { localeNames, locales } from "@/lib/core/locales";
import { themes } from "@/lib/core/themes";
import { updateProfileAction } from "../actions";

type Profile = { displayName: string; email: string; locale: string; theme: string };

export function ProfileSection({ initial }: { initial: Profile }) {
  const t = useTranslations("profile.profile");
  const words = useTranslations("shell");
  const languages = locales.map((value) => ({ value, label: localeNames[value] }));
  return (
    <Section title={t("title")}>
      <ActionForm action={updateProfileAction} submit={t("submit")} initial={initial}>
        <FormField name="displayName" label={t("name")} autoComplete="name" maxLength={120} required />
        <FormField name="email" label={t("email")} help={t("emailHelp")} type="email" readOnly />
        <FormField name="locale" label={words("language")} type="select" options={languages} />
        <FormField
          name="theme"
          label={words("theme")}
          type="select"
          options={themes.map((value) => ({ value, label: words(`themes.${value}`) }))}
        />
      </ActionForm>
    </Section>
  );
}
