import { eq } from "drizzle-orm";
import { users } from "@/db/schema";
import type { Ctx } from "@/lib/access";
import { regionOf } from "@/lib/core/countries";
import { conflict, invalid } from "@/lib/core/errors";
import { linkOfVisit } from "@/lib/links";
import { type NewCustomer, partnerIdOf } from "../answers";
import type { At, SetUpTx } from "../in-set-up";
import { saveStep } from "../save-step";
import { customersOfHolder } from "./customers-of-holder";
import { domainOf } from "./domain-of";
import { factsOfOne } from "./facts";
import { withDomain } from "./search-by-domain";

/** `anyway`: although an organization of that name or domain exists. */
export type DescribeCustomer = At & Omit<NewCustomer, "kind"> & { anyway?: boolean };

/** Step 3, another way: a new organization, with the person who will administer it. */
export async function describeCustomer(
  ctx: Ctx,
  { visit, order, version, anyway, ...customer }: DescribeCustomer,
) {
  // Asked before the order is locked: one request never holds two connections.
  const { link } = await linkOfVisit(ctx, visit);
  const own = link && !anyway ? await customersOfHolder(link.email, { words: customer.name }) : [];
  return saveStep(ctx, { visit, order, version }, "customer", async (tx) => {
    if (tx.order.organizationId) throw conflict("setup.customerKnown");
    if (!regionOf(customer.country)) throw invalid({ country: "field.choice" });
    const [taken] = await tx.db
      .select({ id: users.id })
      .from(users)
      .where(eq(users.emailKey, customer.adminEmail.toLowerCase()));
    if (taken) throw invalid({ adminEmail: "setup.emailTaken" });
    const mine = own.filter(({ partnerId }) => partnerId === partnerIdOf(tx.answers));
    const name = anyway ? undefined : await alike(tx, customer, mine);
    if (name) throw invalid({ anyway: { key: "setup.alike", values: { name } } });
    return { customer: { kind: "new", ...customer } };
  });
}

/** A customer of this name, or one that has the domain of the administrator's address. */
async function alike(tx: SetUpTx, { name, adminEmail }: Omit<NewCustomer, "kind">, mine: { name: string }[]) {
  const plain = (text: string) =>
    text
      .normalize("NFKD")
      .replace(/[^\p{L}\p{N}]/gu, "")
      .toLowerCase();
  const named = mine.find((each) => plain(each.name) === plain(name));
  if (named) return named.name;
  const domain = domainOf(adminEmail);
  const [holder] = domain ? await withDomain(tx, domain, "customer") : [];
  return holder && holder.why !== "asked" ? (await factsOfOne(tx, holder.id))?.name : undefined;
}
