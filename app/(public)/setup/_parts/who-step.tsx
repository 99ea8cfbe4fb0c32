import { useTranslations } from "next-intl";
import { FormField } from "@/components/forms/form-field";
import { type SetUp, whoWays } from "@/lib/provisioning";
import { answerWhoAction } from "../actions";
import { LineList } from "./line-list";
import { StepForm } from "./step-form";

/** For a customer, for one's own company, or for somebody else to complete. */
export function WhoStep({ setUp }: { setUp: SetUp }) {
  const t = useTranslations("setup.who");
  const options = whoWays.map((value) => ({ value, label: t(value), help: t(`${value}Help`) }));
  return (
    <>
      <LineList lines={setUp.lines} />
      <StepForm
        step="who"
        setUp={setUp}
        action={answerWhoAction}
        initial={{ who: setUp.answers.who?.kind ?? "customer" }}
      >
        <div className="group grid gap-4">
          <FormField name="who" type="radio" label={t("legend")} options={options} />
          <div className="hidden border-l-2 border-line pl-4 group-has-[input[value=someoneElse]:checked]:block">
            <FormField
              name="email"
              type="email"
              label={t("email")}
              help={t("emailHelp", { email: setUp.email })}
              autoComplete="off"
              maxLength={254}
            />
          </div>
        </div>
      </StepForm>
    </>
  );
}
