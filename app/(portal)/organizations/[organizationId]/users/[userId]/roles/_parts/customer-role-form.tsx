import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form";
import { FormField } from "@/components/forms/form-field";
import { MeaningIcon, meaningClass } from "@/components/ui/badge";
import { customerRoleNames, roleOf } from "@/lib/administrators";
import { customerRoleAction } from "../actions";
import type { SecurityProps } from "./security-sheet";

/** Whether a person administers their organization. It may be left without anybody; that is said before. */
export function CustomerRoleForm({ organizationId, user, rights }: SecurityProps) {
  const t = useTranslations("administrators.user");
  const role = roleOf(user.roles);
  if (!rights.roles) return <p className="text-sm">{t(`roles.${role}`)}</p>;
  const last = role === "customer_full_admin" && user.otherFullAdmins === 0;
  return (
    <ActionForm
      action={customerRoleAction}
      hidden={{ organizationId, userId: user.id }}
      seen={{ role }}
      submit={t("saveRole")}
      tone="secondary"
    >
      <FormField
        name="role"
        type="radio"
        label={t("roleLabel")}
        options={(["none", ...customerRoleNames] as const).map((value) => ({
          value,
          label: t(`roles.${value}`),
          help: t(`rolesHelp.${value}`),
        }))}
        required
      />
      {last && (
        <p className={`flex gap-2 rounded-md border p-3 text-sm ${meaningClass("attention")}`}>
          <MeaningIcon meaning="attention" />
          {t("last")}
        </p>
      )}
      {user.status !== "active" && user.status !== "inactive" && (
        <p className="text-sm text-ink-2">{t("invites")}</p>
      )}
      {user.self && role === "customer_full_admin" && (
        <FormField name="ownConfirmed" type="checkbox" label={t("own")} help={t("ownHelp")} />
      )}
    </ActionForm>
  );
}
