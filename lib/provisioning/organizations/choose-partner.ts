import type { Ctx } from "@/lib/access";
import { invalid } from "@/lib/core/errors";
import { contactOf } from "@/lib/orders";
import type { PartnerAnswer } from "../answers";
import type { At, SetUpTx } from "../in-set-up";
import { saveStep } from "../save-step";
import { domainOf } from "./domain-of";
import { isMatch, kindOfPartner } from "./match";
import { partnerReasons } from "./partner-candidates";
import { withDomain } from "./search-by-domain";

/** `domain`: what was searched for, where it was found so. */
export type ChoosePartner = At & { organizationId: string; domain?: string };

/** Step 2, another way: one of the organizations that were proposed or searched for. */
export const choosePartner = (ctx: Ctx, { organizationId, domain, ...at }: ChoosePartner) =>
  saveStep(ctx, at, "partner", async (tx) => {
    const how = await howFound(tx, organizationId, domain);
    if (!how) throw invalid({ organizationId: "setup.organizationGone" });
    return { partner: { kind: "existing", organizationId, how } };
  });

type How = Extract<PartnerAnswer, { kind: "existing" }>["how"];

/** An organization that nothing leads to is not found, whoever knows its id. */
async function howFound(tx: SetUpTx, organizationId: string, typed = ""): Promise<How | undefined> {
  const has = (found: { id: string }[]) => found.some(({ id }) => id === organizationId);
  const contact = await contactOf(tx, tx.link.email);
  if (isMatch(contact, tx.answers) && contact.organizationId === organizationId) return "email";
  if (has(await partnerReasons(tx, tx.link.email, tx.answers))) return "domain";
  const domain = domainOf(typed);
  const found = domain ? await withDomain(tx, domain, kindOfPartner(tx.answers)) : [];
  return has(found) ? "search" : undefined;
}
