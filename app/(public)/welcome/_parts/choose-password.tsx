import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form";
import { FormField } from "@/components/forms/form-field";
import type { AboutLink } from "@/lib/auth";
import { PASSWORD_MIN } from "@/lib/auth";
import { Sheet } from "../../_frame/sheet";
import { choosePasswordAction } from "../actions";

/** Whose password it is stays in view, also for the browser's own store of passwords. */
export function ChoosePassword({ about: { purpose, email = "", organization = "" } }: { about: AboutLink }) {
  const t = useTranslations("auth.welcome");
  const words = purpose === "invitation" ? "invitation" : "reset";
  return (
    <Sheet title={t(`${words}.title`, { organization })} sentence={t(`${words}.sentence`, { organization })}>
      <ActionForm action={choosePasswordAction} submit={t("submit")} initial={{ email }}>
        <FormField name="email" label={t("email")} type="email" autoComplete="username" readOnly />
        <FormField
          name="password"
          label={t("password")}
          help={t("rules", { min: PASSWORD_MIN })}
          type="password"
          autoComplete="new-password"
          required
        />
      </ActionForm>
    </Sheet>
  );
}
