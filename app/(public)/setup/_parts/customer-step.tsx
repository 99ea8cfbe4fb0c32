import { getTranslations } from "next-intl/server";
import { LinkButton } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import { Tabs } from "@/components/ui/tabs";
import type { Params } from "@/lib/core/list-address";
import { customersOfHolder, mayChooseCustomers, type SetUp } from "@/lib/provisioning";
import { ExistingCustomer } from "./existing-customer";
import { NewCustomerForm } from "./new-customer-form";
import { OrganizationFacts } from "./organization-facts";

/** The customer: one of the partner's, or a new organization. */
export async function CustomerStep({ setUp, params }: { setUp: SetUp; params: Params }) {
  const { order, customer, email, answers } = setUp;
  const t = await getTranslations("setup");
  if (order.organizationId && customer)
    return (
      <>
        <Section>
          <OrganizationFacts of={customer} />
        </Section>
        <div>
          <LinkButton tone="primary" href="/setup/review">
            {t("next")}
          </LinkButton>
        </div>
      </>
    );
  if (!(await mayChooseCustomers(email))) return <NewCustomerForm setUp={setUp} only />;
  const words = typeof params.q === "string" ? params.q.slice(0, 200) : (order.customerName ?? "");
  const found = words.trim() ? await customersOfHolder(email, { words }) : [];
  const chosen = answers.customer?.kind ?? (found.length > 0 ? "existing" : "new");
  const way =
    params.way === "existing" || params.way === "new"
      ? params.way
      : params.q === undefined
        ? chosen
        : "existing";
  return (
    <>
      <Tabs
        label={t("customer.ways")}
        tabs={(["existing", "new"] as const).map((each) => ({
          href: `/setup/customer?way=${each}`,
          label: t(`customer.${each}`),
          current: way === each,
        }))}
      />
      {way === "new" ? (
        <NewCustomerForm setUp={setUp} />
      ) : (
        <ExistingCustomer setUp={setUp} words={words} found={found} />
      )}
    </>
  );
}
