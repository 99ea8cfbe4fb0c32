import { useTranslations } from "next-intl";
import { RoleFields } from "@/app/(portal)/administrators/_parts/role-fields";
import { ActionForm } from "@/components/forms/action-form";
import { FormField } from "@/components/forms/form-field";
import { boxesOf, inOrder, isPartnerRole } from "@/lib/administrators";
import { partnerRolesAction } from "../actions";
import type { SecurityProps } from "./security-sheet";

/** The partner's roles of a person of its own organization; without one they are its user. */
export function PartnerRolesForm({ organizationId, user }: SecurityProps) {
  const t = useTranslations("administrators");
  const held = inOrder(user.roles.filter(isPartnerRole));
  if (!user.assignsPartnerRoles)
    return (
      <p className="text-sm">
        {held.length > 0 ? held.map((role) => t(`role.${role}`)).join(", ") : t("user.none")}
      </p>
    );
  return (
    <ActionForm
      action={partnerRolesAction}
      hidden={{ organizationId, userId: user.id }}
      seen={boxesOf(held)}
      submit={t("user.saveRoles")}
      tone="secondary"
    >
      <RoleFields titled />
      {user.self && held.includes("partner_full_admin") && (
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
