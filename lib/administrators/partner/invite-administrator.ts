import { and, eq } from "drizzle-orm";
import { userRoles, users } from "@/db/schema";
import { type Ctx, inOwnPartner, type OrganizationTx } from "@/lib/access";
import { record } from "@/lib/audit";
import { invalid } from "@/lib/core/errors";
import { inviteIfNew } from "../people/invite-if-new";
import { personOf, personTarget } from "../people/person";
import { inOrder, isPartnerRole, type PartnerRole } from "./administrator-filter";

export type InviteAdministrator = {
  email: string;
  firstName?: string;
  lastName?: string;
  roles: PartnerRole[];
};
export type InvitedAdministrator = {
  id: string;
  name: string;
  roles: PartnerRole[];
  known: boolean;
  mailed: boolean;
};

/** Makes somebody an administrator of the partner; who is a user of its organization already gets the roles. */
export async function inviteAdministrator(
  ctx: Ctx,
  invitation: InviteAdministrator,
): Promise<InvitedAdministrator> {
  return inOwnPartner(ctx, "partnerRoles:edit", async (tx) => {
    const known = await userWith(tx, invitation.email);
    const userId = known ?? (await addUser(tx, invitation));
    const person = await personOf(tx, userId);
    if (person.status === "inactive") throw invalid({ email: "administrators.inactive" });
    const before = inOrder(person.roles.filter(isPartnerRole));
    const roles = inOrder([...new Set([...before, ...invitation.roles])]);
    await tx.db
      .insert(userRoles)
      .values(roles.map((role) => ({ organizationId: tx.partnerId, userId, role })))
      .onConflictDoNothing();
    const mailed = await inviteIfNew(tx, person);
    const target = personTarget(person);
    if (known)
      await record(tx, "administrator.rolesChanged", { target, before: { roles: before }, after: { roles } });
    else await record(tx, "administrator.invited", { target, after: { email: person.email, roles } });
    return { id: userId, name: person.name, roles, known: known !== undefined, mailed };
  });
}

async function userWith(tx: OrganizationTx, email: string): Promise<string | undefined> {
  const [user] = await tx.db
    .select({ id: users.id })
    .from(users)
    .where(and(eq(users.organizationId, tx.organizationId), eq(users.emailKey, email.toLowerCase())));
  return user?.id;
}

/** An address belongs to one organization: somebody else's is refused, and so is one taken at the same moment. */
async function addUser(tx: OrganizationTx, { email, firstName = "", lastName = "" }: InviteAdministrator) {
  const [user] = await tx.db
    .insert(users)
    .values({
      organizationId: tx.organizationId,
      email,
      emailKey: email.toLowerCase(),
      firstName,
      lastName,
      displayName: `${firstName} ${lastName}`.trim(),
      status: "invited",
      changedAt: tx.now,
      createdAt: tx.now,
    })
    .onConflictDoNothing()
    .returning({ id: users.id });
  if (!user) throw invalid({ email: "administrators.elsewhere" });
  return user.id;
}
