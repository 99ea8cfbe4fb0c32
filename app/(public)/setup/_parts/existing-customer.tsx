import Form from "next/form";
import { useTranslations } from "next-intl";
import { SearchBox } from "@/components/data-table/search-box";
import { FormField } from "@/components/forms/form-field";
import { Button, LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { useFormat } from "@/lib/format/use-format";
import { usePlaces } from "@/lib/format/use-places";
import type { FoundCustomer, SetUp } from "@/lib/provisioning";
import { chooseCustomerAction } from "../actions";
import { StepForm } from "./step-form";

type ExistingCustomerProps = { setUp: SetUp; words: string; found: FoundCustomer[] };

/** Search by name among one's customers, and choose. */
export function ExistingCustomer({ setUp, words, found }: ExistingCustomerProps) {
  const t = useTranslations("setup.customer");
  const format = useFormat();
  const { country } = usePlaces();
  const about = (customer: FoundCustomer) =>
    [
      country(customer.country),
      t("purchased", { count: customer.purchased }),
      customer.lastAdminActivityAt
        ? t("lastActive", { date: format.day(customer.lastAdminActivityAt) })
        : t("neverActive"),
    ].join(" · ");
  const { customer } = setUp.answers;
  const chosen = customer?.kind === "existing" ? customer.organizationId : "";
  return (
    <>
      <Form action="/setup/customer" role="search" className="flex flex-wrap gap-2">
        <SearchBox label={t("search")} value={words} />
        <Button type="submit">{t("find")}</Button>
      </Form>
      {found.length === 0 ? (
        <EmptyState
          title={words ? t("nobody", { words }) : t("searchFirst")}
          action={<LinkButton href="/setup/customer?way=new">{t("create")}</LinkButton>}
        />
      ) : (
        <StepForm
          step="customer"
          setUp={setUp}
          action={chooseCustomerAction}
          initial={{ organizationId: chosen }}
        >
          <FormField
            name="organizationId"
            type="radio"
            label={t("choose")}
            options={found.map((each) => ({
              value: each.organizationId,
              label: each.name,
              help: about(each),
            }))}
          />
        </StepForm>
      )}
    </>
  );
}
