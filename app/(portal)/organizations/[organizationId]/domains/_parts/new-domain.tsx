import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form";
import { FormField } from "@/components/forms/form-field";
import { PageHeader } from "@/components/ui/page-header";
import { BackLink } from "../../_parts/back-link";
import { addDomainAction } from "../actions";

type NewDomainProps = { organizationId: string; submission: string };

export function NewDomain({ organizationId, submission }: NewDomainProps) {
  const t = useTranslations("organizations.domains");
  return (
    <>
      <BackLink href={`/organizations/${organizationId}/domains`} label={t("back")} />
      <PageHeader title={t("newTitle")} />
      <ActionForm
        action={addDomainAction}
        submit={t("add")}
        hidden={{ organizationId }}
        submission={submission}
      >
        <FormField
          name="name"
          label={t("name")}
          help={t("nameHelp")}
          maxLength={260}
          autoComplete="off"
          spellCheck={false}
          inputMode="url"
          required
        />
      </ActionForm>
    </>
  );
}
