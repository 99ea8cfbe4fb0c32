import { userRoles, users } from "@/db/schema";
import type { OrganizationTx, Role } from "@/lib/access";
import { record } from "@/lib/audit";
import { sendInvitation } from "@/lib/auth";
import type { Contact } from "@/lib/orders";

type NewPerson = { email: string; firstName?: string; lastName?: string; role: Role };
type Home = { name: string; isPartner: boolean; locale: string };

/** An account for the order's contact, with an invitation by mail; undefined when the address has one by now. */
export async function addPerson(
  tx: OrganizationTx,
  { email, firstName = "", lastName = "", role }: NewPerson,
  { name: organizationName, isPartner, locale }: Home,
): Promise<Contact | undefined> {
  const { organizationId } = tx;
  const displayName = `${firstName} ${lastName}`.trim();
  const person = { email, emailKey: email.toLowerCase(), firstName, lastName, displayName };
  const [user] = await tx.db
    .insert(users)
    .values({ organizationId, ...person, status: "invited" })
    .onConflictDoNothing()
    .returning();
  if (!user) return undefined;
  await tx.db.insert(userRoles).values({ organizationId, userId: user.id, role });
  await sendInvitation(tx, { user, organizationName, inviterName: "Partner Hub", locale });
  const target = { kind: "user", id: user.id, name: displayName || email };
  await record(tx, "user.invited", { target, after: { email, roles: [role] } });
  return { userId: user.id, organizationId, organizationName, isPartner, locale, roles: [role] };
}
