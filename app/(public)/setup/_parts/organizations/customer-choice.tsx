import { useTranslations } from "next-intl";
import { Link } from "@/components/still/link";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import type { Candidate, Searched, SetUp, Shown } from "@/lib/provisioning";
import { chooseCustomerAction } from "../../actions";
import { NewCustomerForm } from "../new-customer-form";
import { OrganizationFacts } from "../organization-facts";
import { StepForm } from "../step-form";
import { CandidateForm } from "./candidate-form";
import { SearchForm } from "./search-form";
import { type Way, Ways } from "./ways";

const quiet = "text-sm text-accent-ink underline underline-offset-2";

/** The contact's own organization is a customer's: most likely the order is for it. */
export function CustomerMatch({ setUp, match }: { setUp: SetUp; match: Shown }) {
  const t = useTranslations("setup");
  return (
    <>
      <p className="[overflow-wrap:anywhere]">{t("partner.byEmail", { email: setUp.email })}</p>
      <Section>
        <OrganizationFacts of={match} />
      </Section>
      <StepForm
        step="customer"
        setUp={setUp}
        action={chooseCustomerAction}
        hidden={{ organizationId: match.id }}
      />
      <Link href="/setup/customer?way=search" className={quiet}>
        {t("ways.another")}
      </Link>
    </>
  );
}

type CustomerChoiceProps = {
  setUp: SetUp;
  way: Way;
  candidates: Candidate[];
  words: string;
  searched?: Searched;
  /** Somebody of the partner, who searches among its customers, too. */
  own: boolean;
};

/** What comes to mind, a search, a new organization. */
export function CustomerChoice({ setUp, way, candidates, own, ...search }: CustomerChoiceProps) {
  const t = useTranslations("setup");
  const found = candidates.length > 0;
  return (
    <>
      {!found && <p>{t("customer.none")}</p>}
      <Ways step="customer" way={way} proposed={candidates.length} />
      {way === "proposed" && (
        <>
          <p>{t(own ? "customer.proposed" : "customer.byDomain")}</p>
          <CandidateForm
            step="customer"
            setUp={setUp}
            action={chooseCustomerAction}
            candidates={candidates}
          />
          <Link href="/setup/customer?way=search" className={quiet}>
            {t("ways.none")}
          </Link>
        </>
      )}
      {way === "search" && <CustomerSearch setUp={setUp} own={own} {...search} />}
      {way === "new" && <NewCustomerForm setUp={setUp} />}
    </>
  );
}

type CustomerSearchProps = Pick<CustomerChoiceProps, "setUp" | "words" | "searched" | "own">;

function CustomerSearch({ setUp, words, searched, own }: CustomerSearchProps) {
  const t = useTranslations("setup.search");
  const { found = [], problem } = searched ?? {};
  return (
    <>
      <p className="text-sm text-ink-2">{t(own ? "customerHelp" : "partnerHelp")}</p>
      <SearchForm step="customer" label={t(own ? "words" : "domain")} find={t("find")} value={words} />
      {searched && found.length === 0 && (
        <EmptyState
          title={problem ? t(problem) : t("nobody", { words })}
          body={problem ? undefined : t(own ? "nobodyOwnBody" : "nobodyBody")}
          action={<LinkButton href="/setup/customer?way=new">{t("create")}</LinkButton>}
        />
      )}
      {found.length > 0 && (
        <CandidateForm
          step="customer"
          setUp={setUp}
          action={chooseCustomerAction}
          candidates={found}
          domain={words}
        />
      )}
    </>
  );
}
