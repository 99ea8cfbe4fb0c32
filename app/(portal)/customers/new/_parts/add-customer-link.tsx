import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/button";

/** From the customer list: a customer made by hand. */
export function AddCustomerLink() {
  const t = useTranslations("newCustomer");
  return (
    <LinkButton href="/customers/new" prefetch={false}>
      {t("title")}
    </LinkButton>
  );
}
