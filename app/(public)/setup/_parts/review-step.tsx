import Link from "next/link";
import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { DescriptionList } from "@/components/ui/description-list";
import { Section } from "@/components/ui/section";
import { regionOf } from "@/lib/core/countries";
import { usePlaces } from "@/lib/format/use-places";
import type { NewCustomer, SetUp, StepName } from "@/lib/provisioning";
import { acceptReviewAction } from "../actions";
import { OrganizationFacts } from "./organization-facts";
import { StepForm } from "./step-form";

/** Both organizations side by side, and what access the partner will have. */
export function ReviewStep({ setUp }: { setUp: SetUp }) {
  const t = useTranslations("setup.review");
  const { partner, customer, answers } = setUp;
  const isNew = answers.customer?.kind === "new" ? answers.customer : undefined;
  return (
    <>
      <Section title={t("partner")} action={<Change step="partner" />}>
        {partner && <OrganizationFacts of={partner} />}
      </Section>
      <Section title={t("customer")} action={<Change step="customer" />}>
        {isNew && <NewFacts customer={isNew} />}
        {customer && <OrganizationFacts of={customer} />}
        <Access kind={isNew ? "new" : customer?.access === "full" ? "full" : "provisioning"} />
      </Section>
      <StepForm step="review" setUp={setUp} action={acceptReviewAction} />
    </>
  );
}

function Access({ kind }: { kind: "new" | "full" | "provisioning" }) {
  const t = useTranslations("setup.access");
  return (
    <p className="mt-3 border-t border-line pt-3 text-sm text-ink-2">
      <Badge meaning={kind === "provisioning" ? "attention" : "information"}>{t(`${kind}.label`)}</Badge>{" "}
      {t(`${kind}.means`)}
    </p>
  );
}

function NewFacts({ customer }: { customer: NewCustomer }) {
  const t = useTranslations("setup");
  const { country } = usePlaces();
  const region = regionOf(customer.country);
  return (
    <DescriptionList
      facts={[
        { label: t("facts.name"), value: customer.name },
        { label: t("customer.vertical"), value: t(`verticals.${customer.vertical}`) },
        { label: t("facts.country"), value: country(customer.country) },
        { label: t("facts.region"), value: region ? t(`facts.regions.${region}`) : "" },
        {
          label: t("customer.admin"),
          value: `${customer.adminFirstName} ${customer.adminLastName}, ${customer.adminEmail}`,
        },
      ]}
    />
  );
}

function Change({ step }: { step: StepName }) {
  const t = useTranslations("setup");
  return (
    <Link href={`/setup/${step}`} className="text-sm text-accent-ink underline underline-offset-2">
      {t("change", { what: t(`steps.${step}`) })}
    </Link>
  );
}
