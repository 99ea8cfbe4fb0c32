import type { Ctx } from "@/lib/access";
import { conflict, invalid } from "@/lib/core/errors";
import { linkOfVisit } from "@/lib/links";
import { contactOf } from "@/lib/orders";
import { type CustomerAnswer, partnerIdOf } from "../answers";
import type { At, SetUpTx } from "../in-set-up";
import { saveStep } from "../save-step";
import { customerReasons } from "./customer-candidates";
import { customersOfHolder } from "./customers-of-holder";
import { domainOf } from "./domain-of";
import { withDomain } from "./search-by-domain";

/** `domain`: what was searched for, where it was found so. */
export type ChooseCustomer = At & { organizationId: string; domain?: string };

/** Step 3, one way: the order is for an organization that exists. */
export async function chooseCustomer(ctx: Ctx, { organizationId, domain, ...at }: ChooseCustomer) {
  // Asked before the order is locked: one request never holds two connections.
  const { link } = await linkOfVisit(ctx, at.visit);
  const [own] = link ? await customersOfHolder(link.email, { organizationId }) : [];
  return saveStep(ctx, at, "customer", async (tx) => {
    if (tx.order.organizationId) throw conflict("setup.customerKnown");
    const how =
      own && own.partnerId === partnerIdOf(tx.answers) ? "own" : await howFound(tx, organizationId, domain);
    if (!how) throw invalid({ organizationId: "setup.customerGone" });
    return { customer: { kind: "existing", organizationId, how } };
  });
}

type How = Extract<CustomerAnswer, { kind: "existing" }>["how"];

/** An organization that nothing leads to is not found, whoever knows its id; nor is the partner itself. */
async function howFound(tx: SetUpTx, organizationId: string, typed = ""): Promise<How | undefined> {
  const has = (found: { id: string }[]) => found.some(({ id }) => id === organizationId);
  const contact = await contactOf(tx, tx.link.email);
  if (contact && !contact.isPartner && contact.organizationId === organizationId) return "email";
  if (has(await customerReasons(tx, tx.link.email, tx.answers))) return "domain";
  const domain = domainOf(typed);
  return domain && has(await withDomain(tx, domain, "customer")) ? "search" : undefined;
}
