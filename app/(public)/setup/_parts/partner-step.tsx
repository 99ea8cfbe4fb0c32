import type { Params } from "@/lib/core/list-address";
import { isForCompany, isMatch, partnerCandidates, type SetUp, searchByDomain } from "@/lib/provisioning";
import { currentCtx } from "@/lib/web/current-ctx";
import { currentVisit } from "./current-visit";
import { PartnerChoice, PartnerFound } from "./organizations/partner-choice";
import { wayIn, wordsIn } from "./organizations/ways";

/** The organization that sets the order up: known by the contact's address, proposed by its domain, searched, or new. */
export async function PartnerStep({ setUp, params }: { setUp: SetUp; params: Params }) {
  const { answers, contact, partner } = setUp;
  const words = wordsIn(params);
  const asked = wayIn(params) ?? (words ? "search" : undefined);
  const isNew = answers.partner?.kind === "new";
  if (!asked && partner && !isNew) return <PartnerFound setUp={setUp} />;
  const ctx = await currentCtx();
  const candidates = isMatch(contact, answers) ? [] : await partnerCandidates(ctx, setUp);
  const kind = isForCompany(answers) ? "any" : "partner";
  const way = asked ?? (isNew ? "new" : candidates.length > 0 ? "proposed" : "search");
  const searched =
    way === "search" && words
      ? await searchByDomain(ctx, await currentVisit(), { typed: words, kind })
      : undefined;
  return <PartnerChoice setUp={setUp} way={way} candidates={candidates} words={words} searched={searched} />;
}
