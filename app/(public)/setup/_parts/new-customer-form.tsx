import { useTranslations } from "next-intl";
import { FormField } from "@/components/forms/form-field";
import { useFormat } from "@/lib/format/use-format";
import { usePlaces } from "@/lib/format/use-places";
import { type SetUp, verticals } from "@/lib/provisioning";
import { describeCustomerAction } from "../actions";
import { StepForm } from "./step-form";

/** A new organization and its administrator. `only`: there is no other way for this person. */
export function NewCustomerForm({ setUp, only }: { setUp: SetUp; only?: boolean }) {
  const t = useTranslations("setup.customer");
  const words = useTranslations("setup.verticals");
  const { compare } = useFormat();
  const { countries } = usePlaces();
  const { answers, order, partner } = setUp;
  const known = answers.customer?.kind === "new" ? answers.customer : undefined;
  const businesses = verticals.map((value) => ({ value, label: words(value) }));
  const sorted = businesses.sort((a, b) =>
    a.value === "other" ? 1 : b.value === "other" ? -1 : compare(a.label, b.label),
  );
  return (
    <StepForm
      step="customer"
      setUp={setUp}
      action={describeCustomerAction}
      initial={{ name: order.customerName ?? "", ...known }}
    >
      {only && partner && <p className="text-sm text-ink-2">{t("onlyNew", { partner: partner.name })}</p>}
      <FormField name="name" label={t("name")} autoComplete="off" maxLength={200} required />
      <FormField
        name="vertical"
        label={t("vertical")}
        type="select"
        options={sorted}
        empty={t("pick")}
        required
      />
      <FormField
        name="country"
        label={t("country")}
        help={t("countryHelp")}
        type="select"
        options={countries()}
        empty={t("pick")}
        required
      />
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
