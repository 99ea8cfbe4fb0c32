import { useTranslations } from "next-intl";
import { Link } from "@/components/still/link";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import { type Candidate, isMatch, type Searched, type SetUp } from "@/lib/provisioning";
import { choosePartnerAction, confirmPartnerAction } from "../../actions";
import { OrganizationFacts } from "../organization-facts";
import { StepForm } from "../step-form";
import { CandidateForm } from "./candidate-form";
import { Chosen } from "./chosen";
import { NewPartnerForm } from "./new-partner-form";
import { SearchForm } from "./search-form";
import { type Way, Ways } from "./ways";

const quiet = "text-sm text-accent-ink underline underline-offset-2";

/** The organization that the contact's address belongs to, or the one that was chosen before. */
export function PartnerFound({ setUp }: { setUp: SetUp }) {
  const t = useTranslations("setup");
  const { partner, contact, email, answers } = setUp;
  if (!partner) return null;
  if (!isMatch(contact, answers) || contact.organizationId !== partner.id)
    return <Chosen step="partner" setUp={setUp} organization={partner} />;
  return (
    <>
      <p className="[overflow-wrap:anywhere]">{t("partner.byEmail", { email })}</p>
      <Section>
        <OrganizationFacts of={partner} />
      </Section>
      <StepForm step="partner" setUp={setUp} action={confirmPartnerAction} />
      <Link href="/setup/partner?way=search" className={quiet}>
        {t("ways.another")}
      </Link>
    </>
  );
}

type PartnerChoiceProps = {
  setUp: SetUp;
  way: Way;
  candidates: Candidate[];
  words: string;
  searched?: Searched;
};

/** Nobody knows the contact's address: what its domain speaks for, a search, a new organization. */
export function PartnerChoice({ setUp, way, candidates, words, searched }: PartnerChoiceProps) {
  const t = useTranslations("setup");
  const { email, contact } = setUp;
  const found = candidates.length > 0;
  return (
    <>
      {isMatch(contact, setUp.answers) && <p>{t("partner.other")}</p>}
      {!found && !isMatch(contact, setUp.answers) && (
        <p className="[overflow-wrap:anywhere]">{t("partner.none", { email })}</p>
      )}
      <Ways step="partner" way={way} proposed={candidates.length} />
      {way === "proposed" && (
        <>
          <p className="[overflow-wrap:anywhere]">{t("partner.byDomain", { email })}</p>
          <CandidateForm step="partner" setUp={setUp} action={choosePartnerAction} candidates={candidates} />
          <Link href="/setup/partner?way=search" className={quiet}>
            {t("ways.none")}
          </Link>
        </>
      )}
      {way === "search" && <PartnerSearch setUp={setUp} words={words} searched={searched} />}
      {way === "new" && <NewPartnerForm setUp={setUp} />}
    </>
  );
}

function PartnerSearch({ setUp, words, searched }: Pick<PartnerChoiceProps, "setUp" | "words" | "searched">) {
  const t = useTranslations("setup.search");
  const { found = [], problem } = searched ?? {};
  return (
    <>
      <p className="text-sm text-ink-2">{t("partnerHelp")}</p>
      <SearchForm step="partner" label={t("domain")} find={t("find")} value={words} />
      {searched && found.length === 0 && (
        <EmptyState
          title={problem ? t(problem) : t("nobody", { words })}
          body={problem ? undefined : t("nobodyBody")}
          action={<LinkButton href="/setup/partner?way=new">{t("create")}</LinkButton>}
        />
      )}
      {found.length > 0 && (
        <CandidateForm
          step="partner"
          setUp={setUp}
          action={choosePartnerAction}
          candidates={found}
          domain={words}
        />
      )}
    </>
  );
}
