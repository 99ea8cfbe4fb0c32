import { userRoles, users } from "@/db/schema";
import type { OrganizationTx } from "@/lib/access";
import { record } from "@/lib/audit";
import { sendInvitation } from "@/lib/auth";

export type NewAdministrator = { email: string; firstName?: string; lastName?: string };
type Invites = { organizationName: string; inviterName: string; locale: string };

/** A full administrator of the organization, invited by mail. */
export async function inviteAdministrator(
  tx: OrganizationTx,
  { email, firstName = "", lastName = "" }: NewAdministrator,
  invites: Invites,
): Promise<void> {
  const { organizationId } = tx;
  const displayName = `${firstName} ${lastName}`.trim();
  const [user] = await tx.db
    .insert(users)
    .values({
      organizationId,
      email,
      emailKey: email.toLowerCase(),
      firstName,
      lastName,
      displayName,
      status: "invited",
    })
    .returning();
  if (!user) throw new Error("The administrator was not made");
  await tx.db.insert(userRoles).values({ organizationId, userId: user.id, role: "customer_full_admin" });
  await sendInvitation(tx, { user, ...invites });
  const target = { kind: "user", id: user.id, name: displayName || email };
  await record(tx, "user.invited", { target, after: { email, roles: ["customer_full_admin"] } });
}
