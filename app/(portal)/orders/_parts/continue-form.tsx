import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form";
import type { ButtonTone } from "@/components/ui/button";
import { continueSetUpAction } from "../actions";

/** One button: into the wizard, where the order stands. */
export function ContinueForm({ number, begun, tone }: { number: string; begun: boolean; tone: ButtonTone }) {
  const t = useTranslations("orders");
  return (
    <ActionForm
      action={continueSetUpAction}
      hidden={{ number }}
      submit={t(begun ? "continue" : "start")}
      tone={tone}
      layout="row"
      label={t("actions", { number })}
    />
  );
}
