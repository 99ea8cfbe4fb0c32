import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form";
import { FormField } from "@/components/forms/form-field";
import { ClientMessages } from "@/components/layout/client-messages";
import { LinkButton } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import type { TrialOffer } from "@/lib/trials";
import { BusinessAndCountry, LanguageField } from "../../_company/company-fields";
import { FieldGroup } from "../../_company/field-group";
import { KnownCustomer } from "../../_company/known-customer";
import { startTrialForNewCustomerAction } from "../actions";
import { initialTrial, TrialFields } from "./trial-fields";

type NewTrialProps = { offer: TrialOffer; now: Date; submission: string };

/** A trial for a company that is no customer yet: it becomes one, with an administrator who is invited. */
export function NewTrial({ offer, now, submission }: NewTrialProps) {
  const t = useTranslations("trials.form");
  const ui = useTranslations("ui");
  return (
    <>
      <PageHeader title={t("title")} sentence={t("sentence")} />
      <ClientMessages namespaces={["trials", "newCustomer"]}>
        <ActionForm
          action={startTrialForNewCustomerAction}
          submit={t("submit")}
          pending={t("pending")}
          initial={initialTrial(offer)}
          submission={submission}
          secondary={<LinkButton href="/customers">{ui("cancel")}</LinkButton>}
        >
          <Company />
          <TrialFields offer={offer} now={now} />
        </ActionForm>
      </ClientMessages>
    </>
  );
}

function Company() {
  const t = useTranslations("newCustomer");
  const words = useTranslations("setup.customer");
  return (
    <FieldGroup legend={t("company")} first>
      <FormField name="name" label={words("name")} autoComplete="off" maxLength={200} required />
      <BusinessAndCountry />
      <FormField
        name="adminEmail"
        label={t("adminEmail")}
        help={t("adminHelp")}
        type="email"
        autoComplete="off"
        required
      />
      <KnownCustomer tab="/trials" />
      <LanguageField />
    </FieldGroup>
  );
}
