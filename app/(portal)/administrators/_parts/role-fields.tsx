import { useTranslations } from "next-intl";
import { FormField } from "@/components/forms/form-field";
import { partnerRoleNames } from "@/lib/administrators";

/** One box per role of a partner, each with what it is for. `titled`: a heading above says so already. */
export function RoleFields({ titled }: { titled?: true }) {
  const t = useTranslations("administrators");
  return (
    <fieldset className="grid gap-1">
      <legend className={titled ? "sr-only" : "mb-1 font-medium"}>{t("column.roles")}</legend>
      {partnerRoleNames.map((role) => (
        <FormField
          key={role}
          name={role}
          type="checkbox"
          label={t(`role.${role}`)}
          help={t(`roleHelp.${role}`)}
        />
      ))}
    </fieldset>
  );
}
