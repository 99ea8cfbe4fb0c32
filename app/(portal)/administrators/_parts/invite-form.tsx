import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form";
import { FormField } from "@/components/forms/form-field";
import { LinkButton } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { inviteAction } from "../actions";
import { BackToAdministrators } from "./back";
import { RoleFields } from "./role-fields";

/** A new administrator by address; who has an account in the organization gets the roles in it. */
export function InviteForm() {
  const t = useTranslations("administrators.invite");
  const ui = useTranslations("ui");
  return (
    <div className="max-w-form">
      <BackToAdministrators />
      <PageHeader title={t("title")} sentence={t("sentence")} />
      <Section>
        <ActionForm
          action={inviteAction}
          submit={t("submit")}
          secondary={<LinkButton href="/administrators">{ui("cancel")}</LinkButton>}
        >
          <FormField
            name="email"
            type="email"
            label={t("email")}
            help={t("emailHelp")}
            autoComplete="off"
            required
          />
          <div className="grid gap-4 sm:grid-cols-2">
            <FormField name="firstName" label={t("firstName")} maxLength={60} optional />
            <FormField name="lastName" label={t("lastName")} maxLength={60} optional />
          </div>
          <RoleFields />
        </ActionForm>
      </Section>
    </div>
  );
}
