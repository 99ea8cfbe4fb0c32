import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form";
import { FormField } from "@/components/forms/form-field";
import { ClientMessages } from "@/components/layout/client-messages";
import { LinkButton } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { MOST_OF_A_PACKAGE, type OfferedPackage } from "@/lib/wholesale";
import { BusinessAndCountry, LanguageField } from "../../_company/company-fields";
import { FieldGroup } from "../../_company/field-group";
import { KnownCustomer } from "../../_company/known-customer";
import { PackageRows } from "../../_company/package-rows";
import { createCustomerAction } from "../actions";

type NewCustomerProps = { packages: OfferedPackage[]; submission: string };

/** A wholesale customer made by hand: the company, who administers it, what its users can have. */
export function NewCustomer({ packages, submission }: NewCustomerProps) {
  const t = useTranslations("newCustomer");
  const words = useTranslations("wholesale");
  const ui = useTranslations("ui");
  const rows = packages.map(({ toUsers, ...rest }) => ({
    ...rest,
    note: toUsers ? undefined : words("workspaces"),
  }));
  return (
    <>
      <PageHeader title={t("title")} sentence={t("sentence")} />
      <ClientMessages namespaces={["newCustomer", "wholesale"]}>
        <ActionForm
          action={createCustomerAction}
          submit={t("submit")}
          pending={t("pending")}
          submission={submission}
          secondary={<LinkButton href="/customers">{ui("cancel")}</LinkButton>}
        >
          <Company />
          <Administrator />
          <FieldGroup legend={words("title")} help={words("help", { max: MOST_OF_A_PACKAGE })}>
            <PackageRows packages={rows} />
          </FieldGroup>
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
      <FormField
        name="externalId"
        label={t("externalId")}
        help={t("externalIdHelp")}
        autoComplete="off"
        maxLength={64}
        optional
      />
      <BusinessAndCountry />
      <LanguageField />
    </FieldGroup>
  );
}

function Administrator() {
  const t = useTranslations("newCustomer");
  const words = useTranslations("setup.customer");
  const name = { autoComplete: "off", maxLength: 64, required: true };
  return (
    <FieldGroup legend={words("admin")} help={t("adminHelp")}>
      <div className="grid gap-4 sm:grid-cols-2">
        <FormField name="adminFirstName" label={words("firstName")} {...name} />
        <FormField name="adminLastName" label={words("lastName")} {...name} />
      </div>
      <FormField name="adminEmail" label={words("email")} type="email" autoComplete="off" required />
      <KnownCustomer />
    </FieldGroup>
  );
}
