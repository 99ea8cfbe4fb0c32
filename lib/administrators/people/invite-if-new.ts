import { eq } from "drizzle-orm";
import { organizations, users } from "@/db/schema";
import type { OrganizationTx } from "@/lib/access";
import { sendInvitation } from "@/lib/auth";
import { invited, type Person } from "./person";

/** Mails an invitation to somebody who has chosen no password yet. Answers whether one left. */
export async function inviteIfNew(
  tx: OrganizationTx,
  person: Person,
  { force }: { force?: true } = {},
): Promise<boolean> {
  if (person.status !== "invited" && person.status !== "not_verified") return false;
  const [organization] = await tx.db
    .select({ name: organizations.name, locale: organizations.locale })
    .from(organizations)
    .where(eq(organizations.id, tx.organizationId));
  if (!organization) return false;
  await tx.db.update(users).set({ status: "invited", changedAt: tx.now }).where(eq(users.id, person.id));
  return sendInvitation(tx, {
    user: invited(tx, person),
    organizationName: organization.name,
    inviterName: tx.actor.name,
    locale: organization.locale,
    force,
  });
}
