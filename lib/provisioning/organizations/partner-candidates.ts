import { asSystem, type Ctx, type Tx } from "@/lib/access";
import type { Answers } from "../answers";
import type { SetUp } from "../look-at-set-up";
import { type Candidate, ranked, reasonsOfDomain } from "./candidates";
import { domainOf } from "./domain-of";
import { kindOfPartner } from "./match";

/** The organizations that the domain of the contact's address speaks for, best first. */
export async function partnerCandidates(
  ctx: Ctx,
  { email, answers }: Pick<SetUp, "email" | "answers">,
): Promise<Candidate[]> {
  return asSystem(ctx, "propose organizations for an order", async (tx) =>
    ranked(tx, await partnerReasons(tx, email, answers)),
  );
}

export async function partnerReasons(tx: Tx, email: string, answers: Answers) {
  const domain = domainOf(email);
  return domain ? reasonsOfDomain(tx, domain, kindOfPartner(answers)) : [];
}
