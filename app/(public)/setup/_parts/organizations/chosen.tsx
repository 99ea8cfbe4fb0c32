import { useTranslations } from "next-intl";
import { Link } from "@/components/still/link";
import { LinkButton } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import { type SetUp, type Shown, stepAfter, stepBefore } from "@/lib/provisioning";
import { OrganizationFacts } from "../organization-facts";

type ChosenProps = { step: "partner" | "customer"; setUp: SetUp; organization: Shown };

/** The organization that was chosen before: on with it, or to another. */
export function Chosen({ step, setUp, organization }: ChosenProps) {
  const t = useTranslations("setup");
  const { answers, side } = setUp;
  return (
    <>
      <p className="[overflow-wrap:anywhere]">{t("partner.chosen", { name: organization.name })}</p>
      <Section>
        <OrganizationFacts of={organization} />
      </Section>
      <div className="flex gap-2">
        <LinkButton tone="primary" href={`/setup/${stepAfter(step, answers, side)}`}>
          {t("next")}
        </LinkButton>
        <LinkButton tone="quiet" href={`/setup/${stepBefore(step, answers, side) ?? "who"}`}>
          {t("back")}
        </LinkButton>
      </div>
      <Link
        href={`/setup/${step}?way=search`}
        className="text-sm text-accent-ink underline underline-offset-2"
      >
        {t("ways.another")}
      </Link>
    </>
  );
}
