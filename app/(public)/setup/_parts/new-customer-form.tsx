import { useTranslations } from "next-intl";
import { FormField } from "@/components/forms/form-field";
import type { SetUp } from "@/lib/provisioning";
import { describeCustomerAction } from "../actions";
import { Anyway } from "./organizations/anyway";
import { CompanyFields } from "./organizations/company-fields";
import { StepForm } from "./step-form";

/** A new organization and its administrator. */
export function NewCustomerForm({ setUp }: { setUp: SetUp }) {
  const t = useTranslations("setup.customer");
  const { answers, order } = setUp;
  const known = answers.customer?.kind === "new" ? answers.customer : undefined;
  return (
    <StepForm
      step="customer"
      setUp={setUp}
      action={describeCustomerAction}
      initial={{ name: order.customerName ?? "", ...known }}
    >
      <Anyway label={t("anyway")} />
      <CompanyFields />
      <fieldset className="grid gap-4 border-t border-line pt-4">
        <legend className="float-left mb-1 w-full font-medium">{t("admin")}</legend>
        <p className="-mt-3 text-sm text-ink-2">{t("adminHelp")}</p>
        <div className="grid gap-4 sm:grid-cols-2">
          <FormField
            name="adminFirstName"
            label={t("firstName")}
            autoComplete="off"
            maxLength={64}
            required
          />
          <FormField name="adminLastName" label={t("lastName")} autoComplete="off" maxLength={64} required />
        </div>
        <FormField name="adminEmail" label={t("email")} type="email" autoComplete="off" required />
      </fieldset>
    </StepForm>
  );
}
