import { useTranslations } from "next-intl";
import { FormField } from "@/components/forms/form-field";
import type { NewCustomer } from "@/lib/provisioning";

type CustomerSetsUpProps = {
  /** Of a new customer. */
  administrator?: NewCustomer;
  /** Of one that exists. */
  customer?: string;
};

/** The services may be named by the customer; the partner does not lose the order by it. */
export function CustomerSetsUp({ administrator, customer = "" }: CustomerSetsUpProps) {
  const t = useTranslations("setup.theirOwn");
  return (
    <div className="group grid gap-2">
      <FormField
        name="customerSetsUp"
        type="checkbox"
        label={t("label")}
        help={
          administrator
            ? t("helpNew", {
                name: `${administrator.adminFirstName} ${administrator.adminLastName}`,
                email: administrator.adminEmail,
              })
            : t("help")
        }
      />
      {!administrator && (
        <div className="hidden border-l-2 border-line pl-4 group-has-[input[name=customerSetsUp]:checked]:block">
          <FormField
            name="email"
            type="email"
            label={t("email")}
            help={t("emailHelp", { customer })}
            autoComplete="off"
            maxLength={254}
          />
        </div>
      )}
    </div>
  );
}
