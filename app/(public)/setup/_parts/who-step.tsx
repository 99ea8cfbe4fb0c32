import { useTranslations } from "next-intl";
import { FormField } from "@/components/forms/form-field";
import type { SetUp } from "@/lib/provisioning";
import { chooseWhoAction } from "../actions";
import { LineList } from "./line-list";
import { StepForm } from "./step-form";

export function WhoStep({ setUp }: { setUp: SetUp }) {
  const t = useTranslations("setup.who");
  return (
    <>
      <LineList lines={setUp.lines} />
      <StepForm step="who" setUp={setUp} action={chooseWhoAction} initial={{ who: "customer" }}>
        <FormField
          name="who"
          type="radio"
          label={t("legend")}
          options={[{ value: "customer", label: t("customer"), help: t("customerHelp") }]}
        />
      </StepForm>
    </>
  );
}
