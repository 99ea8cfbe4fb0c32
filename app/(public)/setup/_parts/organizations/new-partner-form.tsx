import { useTranslations } from "next-intl";
import { FormField } from "@/components/forms/form-field";
import { isForCompany, type SetUp } from "@/lib/provisioning";
import { describePartnerAction } from "../../actions";
import { StepForm } from "../step-form";
import { CompanyFields } from "./company-fields";

/** A new organization for the contact, who becomes its first administrator. */
export function NewPartnerForm({ setUp }: { setUp: SetUp }) {
  const t = useTranslations("setup.newPartner");
  const names = useTranslations("setup.customer");
  const { answers, order, email } = setUp;
  const known = answers.partner?.kind === "new" ? answers.partner : undefined;
  const company = isForCompany(answers);
  const asOrdered = (company ? order.customerName : order.partnerName) ?? "";
  return (
    <StepForm
      step="partner"
      setUp={setUp}
      action={describePartnerAction}
      initial={{ name: asOrdered, ...known }}
    >
      <CompanyFields />
      <fieldset className="grid gap-4 border-t border-line pt-4">
        <legend className="float-left mb-1 w-full font-medium">{t("you")}</legend>
        <p className="-mt-3 text-sm text-ink-2 [overflow-wrap:anywhere]">{t("youHelp", { email })}</p>
        <div className="grid gap-4 sm:grid-cols-2">
          <FormField
            name="firstName"
            label={names("firstName")}
            autoComplete="given-name"
            maxLength={64}
            required
          />
          <FormField
            name="lastName"
            label={names("lastName")}
            autoComplete="family-name"
            maxLength={64}
            required
          />
        </div>
      </fieldset>
    </StepForm>
  );
}
