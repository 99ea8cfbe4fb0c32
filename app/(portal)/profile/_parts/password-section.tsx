import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form";
import { FormField } from "@/components/forms/form-field";
import { Section } from "@/components/ui/section";
import { PASSWORD_MIN } from "@/lib/auth";
import { changePasswordAction } from "../actions";

/** The address goes along unseen, so that the browser's store of passwords knows whose password changes. */
export function PasswordSection({ email }: { email: string }) {
  const t = useTranslations("profile.password");
  return (
    <Section title={t("title")} sentence={t("sentence")}>
      <ActionForm action={changePasswordAction} submit={t("submit")} tone="secondary">
        <input type="text" name="username" value={email} autoComplete="username" readOnly hidden />
        <FormField
          name="presentPassword"
          label={t("present")}
          type="password"
          autoComplete="current-password"
          required
        />
        <FormField
          name="password"
          label={t("new")}
          help={t("rules", { min: PASSWORD_MIN })}
          type="password"
          autoComplete="new-password"
          required
        />
      </ActionForm>
    </Section>
  );
}
