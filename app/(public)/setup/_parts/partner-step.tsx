import { useTranslations } from "next-intl";
import { Section } from "@/components/ui/section";
import { config } from "@/lib/core/config";
import type { SetUp } from "@/lib/provisioning";
import { confirmPartnerAction } from "../actions";
import { Note } from "./note";
import { OrganizationFacts } from "./organization-facts";
import { StepForm } from "./step-form";

/** The partner organization: found by the contact's address, or who to turn to. */
export function PartnerStep({ setUp }: { setUp: SetUp }) {
  const t = useTranslations("setup.partner");
  const { partner, contact, email } = setUp;
  if (!partner || !contact?.isPartner) return <NoPartner setUp={setUp} />;
  return (
    <>
      <p>{t("byEmail", { email })}</p>
      <Section>
        <OrganizationFacts of={partner} />
      </Section>
      <StepForm step="partner" setUp={setUp} action={confirmPartnerAction} />
    </>
  );
}

function NoPartner({ setUp: { email, order } }: { setUp: SetUp }) {
  const t = useTranslations("setup.partner");
  const support = config().supportEmail;
  return (
    <Note meaning="attention">
      <p className="font-medium">{t("none.title", { email })}</p>
      <p className="mt-1">{t("none.body")}</p>
      <p className="mt-1">
        {support
          ? t.rich("none.support", {
              order: order.number,
              mail: () => (
                <a
                  className="underline"
                  href={`mailto:${support}?subject=${encodeURIComponent(order.number)}`}
                >
                  {support}
                </a>
              ),
            })
          : t("none.seller", { order: order.number })}
      </p>
    </Note>
  );
}
