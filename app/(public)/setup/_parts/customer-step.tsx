import { getTranslations } from "next-intl/server";
import { LinkButton } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import type { Params } from "@/lib/core/list-address";
import {
  customerCandidates,
  customerMatch,
  mayChooseCustomers,
  type SetUp,
  searchCustomers,
} from "@/lib/provisioning";
import { currentCtx } from "@/lib/web/current-ctx";
import { currentVisit } from "./current-visit";
import { OrganizationFacts } from "./organization-facts";
import { Chosen } from "./organizations/chosen";
import { CustomerChoice, CustomerMatch } from "./organizations/customer-choice";
import { wayIn, wordsIn } from "./organizations/ways";

/** The customer: known already, proposed, searched, or new. */
export async function CustomerStep({ setUp, params }: { setUp: SetUp; params: Params }) {
  const { order, customer, answers } = setUp;
  if (order.organizationId && customer) return <Known customer={customer} />;
  const ctx = await currentCtx();
  const words = wordsIn(params);
  const asked = wayIn(params) ?? (words ? "search" : undefined);
  if (!asked && customer) return <Chosen step="customer" setUp={setUp} organization={customer} />;
  const match = await customerMatch(ctx, setUp);
  if (!asked && match && answers.customer?.kind !== "new")
    return <CustomerMatch setUp={setUp} match={match} />;
  const own = await mayChooseCustomers(setUp);
  const candidates = await customerCandidates(ctx, setUp);
  const saved = answers.customer?.kind === "new" ? "new" : undefined;
  const way = asked ?? saved ?? (candidates.length > 0 ? "proposed" : own ? "search" : "new");
  const searched =
    way === "search" && words ? await searchCustomers(ctx, setUp, await currentVisit(), words) : undefined;
  return <CustomerChoice {...{ setUp, way, candidates, words, searched, own }} />;
}

/** An order that came with its customer: there is nothing to choose. */
async function Known({ customer }: { customer: NonNullable<SetUp["customer"]> }) {
  const t = await getTranslations("setup");
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
}
