import { management, organizations } from "@/db/schema";
import type { Tx } from "@/lib/access";

type Organization = typeof organizations.$inferSelect;
type NewOrganization = Partial<typeof organizations.$inferInsert>;

let made = 0;

/** An organization with nothing in it; names count up so that tests can tell them apart. */
export async function makeOrganization(tx: Tx, values: NewOrganization = {}): Promise<Organization> {
  made += 1;
  const [row] = await tx.db
    .insert(organizations)
    .values({ name: `Organization ${made}`, region: "EU", country: "DE", createdAt: tx.now, ...values })
    .returning();
  if (!row) throw new Error("The organization was not made");
  return row;
}

export const makePartner = (tx: Tx, values: NewOrganization = {}) =>
  makeOrganization(tx, { name: "Partner", isPartner: true, ...values });

/** Puts a customer under a partner. */
export async function makeManagement(
  tx: Tx,
  partnerId: string,
  organizationId: string,
  access: "full" | "provisioning" = "full",
): Promise<void> {
  await tx.db.insert(management).values({ partnerId, organizationId, access });
}
