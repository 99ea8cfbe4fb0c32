import { and, eq, inArray, sql } from "drizzle-orm";
import { customerOverview, users } from "@/db/schema";
import { atCustomer, type OwnPartnerTx } from "@/lib/access";

/** A customer that the person who asks can open. */
export type KnownCustomer = { customerId: string; customer: string };

const FEW = 5;

/** The customer that has this domain. */
export const customerOfDomain = async (tx: OwnPartnerTx, domain: string) =>
  (await found(tx, domain, "domain", domain))[0];

/** The customer that is called so, but for capitals and accents. */
export async function customerOfName(tx: OwnPartnerTx, name: string): Promise<KnownCustomer | undefined> {
  const [known] = await tx.db
    .select({ customerId: customerOverview.organizationId, customer: customerOverview.name })
    .from(customerOverview)
    .where(
      and(
        eq(customerOverview.partnerId, tx.partnerId),
        eq(customerOverview.nameKey, sql`core.search_key(btrim(${name}))`),
      ),
    )
    .limit(1);
  return known;
}

/** The customer in which somebody has this address: the search finds beginnings, so each is looked at. */
export async function customerOfPerson(
  tx: OwnPartnerTx,
  emailKey: string,
): Promise<KnownCustomer | undefined> {
  for (const customer of await found(tx, emailKey, "user")) {
    const there = await atCustomer(tx, "users:view", customer.customerId, (inside) =>
      inside.db
        .select({ id: users.id })
        .from(users)
        .where(and(eq(users.organizationId, inside.organizationId), eq(users.emailKey, emailKey))),
    );
    if (there.length > 0) return customer;
  }
  return undefined;
}

async function found(
  tx: OwnPartnerTx,
  words: string,
  kind: "domain" | "user",
  ref?: string,
): Promise<KnownCustomer[]> {
  const exact = ref ? sql`AND h.ref = ${ref}` : sql``;
  return tx.db
    .select({ customerId: customerOverview.organizationId, customer: customerOverview.name })
    .from(customerOverview)
    .where(
      and(
        eq(customerOverview.partnerId, tx.partnerId),
        inArray(
          customerOverview.organizationId,
          sql`(SELECT h.organization_id FROM core.search_customers(${words}, 50) h WHERE h.kind = ${kind} ${exact})`,
        ),
      ),
    )
    .limit(FEW);
}
