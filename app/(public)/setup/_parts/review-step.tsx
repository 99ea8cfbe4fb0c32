import { useTranslations } from "next-intl";
import { Link } from "@/components/still/link";
import { Badge } from "@/components/ui/badge";
import { Section } from "@/components/ui/section";
import { isForCompany, type SetUp, type StepName } from "@/lib/provisioning";
import { acceptReviewAction } from "../actions";
import { OrganizationFacts } from "./organization-facts";
import { CustomerSetsUp } from "./organizations/customer-sets-up";
import { NewFacts } from "./organizations/new-facts";
import { StepForm } from "./step-form";

/** Both organizations side by side, and what access the partner will have. */
export function ReviewStep({ setUp }: { setUp: SetUp }) {
  const t = useTranslations("setup.review");
  const { partner, customer, answers } = setUp;
  const company = isForCompany(answers);
  const newPartner = answers.partner?.kind === "new" ? answers.partner : undefined;
  const isNew = answers.customer?.kind === "new" ? answers.customer : undefined;
  const asked = answers.review?.customerSetsUp;
  return (
    <>
      <Section title={t(company ? "company" : "partner")} action={<Change step="partner" />}>
        {newPartner && (
          <NewFacts
            organization={newPartner}
            administrator={`${newPartner.firstName} ${newPartner.lastName}, ${setUp.order.contactEmail}`}
          />
        )}
        {!newPartner && partner && <OrganizationFacts of={partner} />}
      </Section>
      {!company && (
        <Section title={t("customer")} action={<Change step="customer" />}>
          {isNew && (
            <NewFacts
              organization={isNew}
              administrator={`${isNew.adminFirstName} ${isNew.adminLastName}, ${isNew.adminEmail}`}
            />
          )}
          {customer && <OrganizationFacts of={customer} />}
          <Access kind={isNew ? "new" : customer?.access === "full" ? "full" : "provisioning"} />
        </Section>
      )}
      <StepForm
        step="review"
        setUp={setUp}
        action={acceptReviewAction}
        initial={{ customerSetsUp: asked ? "on" : "", email: asked?.email ?? "" }}
      >
        {!company && <CustomerSetsUp administrator={isNew} customer={customer?.name} />}
      </StepForm>
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

function Change({ step }: { step: StepName }) {
  const t = useTranslations("setup");
  return (
    <Link href={`/setup/${step}`} className="text-sm text-accent-ink underline underline-offset-2">
      {t("change", { what: t(`steps.${step}`) })}
    </Link>
  );
}
