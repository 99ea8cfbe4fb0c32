import { asSystem, type Ctx, type Tx } from "@/lib/access";
import type { Contact } from "@/lib/orders";
import { type Answers, isForCompany } from "../answers";
import type { SetUp } from "../look-at-set-up";
import { type Candidate, ranked, reasonsOfDomain } from "./candidates";
import { domainOf } from "./domain-of";

/** Of which kind the organization is that sets the order up: for one's own company, any. */
export const kindOfPartner = (answers: Answers) => (isForCompany(answers) ? "any" : "partner");

/** Whether the contact's own organization can be the one that sets the order up. */
export const isMatch = (contact: Contact | undefined, answers: Answers): contact is Contact =>
  contact !== undefined && (contact.isPartner || isForCompany(answers));

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
