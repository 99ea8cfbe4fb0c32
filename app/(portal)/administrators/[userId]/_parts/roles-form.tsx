import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form";
import { FormField } from "@/components/forms/form-field";
import { type Administrator, boxesOf, inOrder } from "@/lib/administrators";
import { RoleFields } from "../../_parts/role-fields";
import { changeRolesAction } from "../../actions";

type RolesFormProps = { administrator: Administrator; self: boolean; edits: boolean };

export function RolesForm({ administrator, self, edits }: RolesFormProps) {
  const t = useTranslations("administrators");
  if (!edits)
    return (
      <ul className="grid gap-1">
        {inOrder(administrator.roles).map((role) => (
          <li key={role}>
            {t(`role.${role}`)}
            <p className="text-sm text-ink-2">{t(`roleHelp.${role}`)}</p>
          </li>
        ))}
      </ul>
    );
  return (
    <ActionForm
      action={changeRolesAction}
      hidden={{ userId: administrator.id }}
      seen={boxesOf(administrator.roles)}
      submit={t("sheet.save")}
      tone="secondary"
    >
      <RoleFields titled />
      {self && administrator.roles.includes("partner_full_admin") && (
        <FormField
          name="ownConfirmed"
          type="checkbox"
          label={t("ownConfirmed")}
          help={t("ownConfirmedHelp")}
        />
      )}
    </ActionForm>
  );
}
