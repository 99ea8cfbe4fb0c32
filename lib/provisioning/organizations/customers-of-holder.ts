import { and, eq, inArray, sql } from "drizzle-orm";
import { customerOverview, users } from "@/db/schema";
import { asSystem, inPartner, partnerMay, systemCtx } from "@/lib/access";
import { actorOfUser } from "@/lib/auth";
import { partnerIdOf } from "../answers";
import type { SetUp } from "../look-at-set-up";

export type FoundCustomer = Pick<
  typeof customerOverview.$inferSelect,
  | "partnerId"
  | "organizationId"
  | "name"
  | "country"
  | "region"
  | "access"
  | "purchased"
  | "lastAdminActivityAt"
>;

const MOST = 20;

/**
 * The partner's customers that the holder of an order's link would see in the portal: by id, or by words of a name, a
 * domain or the partner's own number. Nobody whose address gives no right to the customer list.
 */
export async function customersOfHolder(
  email: string,
  by: { words: string } | { organizationId: string },
): Promise<FoundCustomer[]> {
  const actor = await personBehind(email);
  if (!actor || !partnerMay(actor.roles, "customers:view")) return [];
  return inPartner({ actor, now: new Date() }, "customers:view", async (tx) => {
    const which =
      "words" in by
        ? inArray(
            customerOverview.organizationId,
            sql`(SELECT h.organization_id FROM core.search_customers(${by.words}, 200) h
              WHERE h.kind IN ('organization', 'domain', 'external_id'))`,
          )
        : eq(customerOverview.organizationId, by.organizationId);
    return tx.db
      .select({
        partnerId: customerOverview.partnerId,
        organizationId: customerOverview.organizationId,
        name: customerOverview.name,
        country: customerOverview.country,
        region: customerOverview.region,
        access: customerOverview.access,
        purchased: customerOverview.purchased,
        lastAdminActivityAt: customerOverview.lastAdminActivityAt,
      })
      .from(customerOverview)
      .where(and(eq(customerOverview.partnerId, tx.partnerId), which))
      .orderBy(customerOverview.nameKey)
      .limit(MOST);
  });
}

/** Whether the holder may choose among the customers of the partner at all. */
export async function mayChooseCustomers({
  email,
  answers,
}: Pick<SetUp, "email" | "answers">): Promise<boolean> {
  const actor = await personBehind(email);
  const partnerId = partnerIdOf(answers);
  return (
    partnerId !== undefined && actor?.partnerId === partnerId && partnerMay(actor.roles, "customers:view")
  );
}

export async function personBehind(email: string) {
  const [user] = await asSystem(systemCtx(), "find the person behind an order's contact", (tx) =>
    tx.db.select({ id: users.id }).from(users).where(eq(users.emailKey, email.toLowerCase())),
  );
  return user && actorOfUser(user.id);
}
