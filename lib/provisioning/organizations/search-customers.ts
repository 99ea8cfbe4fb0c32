import { asSystem, type Ctx } from "@/lib/access";
import { contactOf } from "@/lib/orders";
import { partnerIdOf } from "../answers";
import type { SetUp } from "../look-at-set-up";
import { ranked } from "./candidates";
import { customersOfHolder } from "./customers-of-holder";
import { domainOf } from "./domain-of";
import { factsOfOne, type Shown } from "./facts";
import { type Searched, searchByDomain } from "./search-by-domain";

type For = Pick<SetUp, "email" | "answers">;

/** Among the customers that the person sees, by any words; and all there are, by their very domain. */
export async function searchCustomers(
  ctx: Ctx,
  { email, answers }: For,
  visit: string,
  words: string,
): Promise<Searched> {
  const partnerId = partnerIdOf(answers);
  const own = (await customersOfHolder(email, { words })).filter((each) => each.partnerId === partnerId);
  const everywhere = domainOf(words)
    ? await searchByDomain(ctx, visit, { typed: words, kind: "customer" })
    : { found: [] };
  if (own.length === 0) return everywhere;
  const reasons = own.map(({ organizationId }) => ({ id: organizationId, why: "name" as const }));
  const mine = await asSystem(ctx, "show the customers that were found", (tx) => ranked(tx, reasons));
  const rest = everywhere.found.filter(({ id }) => !own.some(({ organizationId }) => organizationId === id));
  return { found: [...mine, ...rest] };
}

/** The contact's own organization, when it is one that can be a customer. */
export async function customerMatch(ctx: Ctx, { email }: For): Promise<Shown | undefined> {
  return asSystem(ctx, "find the organization of an order's contact", async (tx) => {
    const contact = await contactOf(tx, email);
    return contact && !contact.isPartner ? factsOfOne(tx, contact.organizationId) : undefined;
  });
}
