import { useTranslations } from "next-intl";
import { FieldGroup } from "@/app/(portal)/customers/_company/field-group";
import { PackageRows } from "@/app/(portal)/customers/_company/package-rows";
import { ActionForm } from "@/components/forms/action-form";
import { ClientMessages } from "@/components/layout/client-messages";
import { LinkButton } from "@/components/ui/button";
import {
  type CustomerPackage,
  MOST_OF_A_PACKAGE,
  type OfferedPackage,
  packageValues,
  quantitiesOf,
} from "@/lib/wholesale";
import { changePackagesAction } from "../actions";

type ChangePackagesProps = {
  customerId: string;
  all: OfferedPackage[];
  held: CustomerPackage[];
  submission: string;
};

/** What the customer can have, beside what its users have of it. */
export function ChangePackages({ customerId, all, held, submission }: ChangePackagesProps) {
  const t = useTranslations("wholesale");
  const ui = useTranslations("ui");
  const countOf = new Map(held.map(({ code, held: count }) => [code, count]));
  const noteOf = ({ code, toUsers }: OfferedPackage) => {
    const count = countOf.get(code);
    if (!toUsers) return t("workspaces");
    return count === undefined ? undefined : t("held", { count });
  };
  const rows = all.map((each) => ({ code: each.code, name: each.name, note: noteOf(each) }));
  return (
    <ClientMessages namespaces={["wholesale"]}>
      <ActionForm
        action={changePackagesAction}
        submit={t("save")}
        seen={packageValues(all, quantitiesOf(held))}
        hidden={{ organizationId: customerId }}
        submission={submission}
        secondary={<LinkButton href={`/customers/${customerId}/subscriptions`}>{ui("cancel")}</LinkButton>}
      >
        <FieldGroup legend={t("change")} help={t("changeHelp", { max: MOST_OF_A_PACKAGE })} first>
          <PackageRows packages={rows} />
        </FieldGroup>
      </ActionForm>
    </ClientMessages>
  );
}
