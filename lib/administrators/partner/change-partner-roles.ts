import { and, eq } from "drizzle-orm";
import { assignments } from "@/db/schema";
import { type Ctx, inOwnPartner, type OwnPartnerTx } from "@/lib/access";
import { lastChange, record } from "@/lib/audit";
import { invalid } from "@/lib/core/errors";
import type { Seen } from "@/lib/core/form-state";
import { refuseStale } from "@/lib/core/stale";
import { endSessions } from "../people/end-sessions-of";
import { inviteIfNew } from "../people/invite-if-new";
import { type Person, personOf, personTarget, writeRoles } from "../people/person";
import { inOrder, isPartnerRole, type PartnerRole, partnerRoleNames } from "./administrator-filter";
import { keepFullAdmin, rolesInTurn } from "./full-admin";

export type ChangePartnerRoles = {
  userId: string;
  roles: PartnerRole[];
  /** Somebody takes the right to do this from themselves, and knows it. */
  ownConfirmed?: boolean;
  /** The roles as the form showed them. */
  seen?: Seen;
};
export type ChangedRoles = { id: string; name: string; roles: PartnerRole[]; organizationId: string };

/**
 * Gives a person of the partner's own organization exactly these partner roles; it counts at their next request. With
 * the last one the customers go and every session ends.
 */
export async function changePartnerRoles(ctx: Ctx, change: ChangePartnerRoles): Promise<ChangedRoles> {
  const changed = await inOwnPartner(ctx, "partnerRoles:edit", async (tx) => {
    await rolesInTurn(tx);
    const person = await personOf(tx, change.userId);
    const before = inOrder(person.roles.filter(isPartnerRole));
    const roles = inOrder([...new Set(change.roles)]);
    if (change.seen)
      await refuseStale({
        seen: change.seen,
        saved: boxesOf(before),
        wanted: boxesOf(roles),
        lastChange: () => lastChange(tx, personTarget(person)),
      });
    if (loses(before, roles, "partner_full_admin")) {
      if (person.id === tx.actor.id && !change.ownConfirmed)
        throw invalid({ ownConfirmed: "administrators.ownRight" });
      await keepFullAdmin(tx, person.id);
    }
    await writeRoles(tx, person.id, { among: partnerRoleNames, held: roles });
    const target = personTarget(person);
    if (roles.length > 0)
      await record(tx, "administrator.rolesChanged", { target, before: { roles: before }, after: { roles } });
    else await takeAway(tx, person, before);
    if (before.length === 0 && roles.length > 0) await inviteIfNew(tx, person);
    return { id: person.id, name: person.name, roles, organizationId: tx.partnerId };
  });
  if (changed.roles.length === 0) await endSessions(ctx, changed);
  return changed;
}

/** Roles as the form's boxes hold them. */
export const boxesOf = (held: readonly PartnerRole[]): Seen =>
  Object.fromEntries(partnerRoleNames.map((role) => [role, held.includes(role) ? "on" : ""]));

const loses = (before: PartnerRole[], after: PartnerRole[], role: PartnerRole) =>
  before.includes(role) && !after.includes(role);

async function takeAway(tx: OwnPartnerTx, person: Person, before: PartnerRole[]): Promise<void> {
  if (before.length === 0) return;
  const gone = await tx.db
    .delete(assignments)
    .where(and(eq(assignments.partnerId, tx.partnerId), eq(assignments.userId, person.id)));
  const target = personTarget(person);
  await record(tx, "administrator.removed", {
    target,
    before: { roles: before, customers: gone.rowCount ?? 0 },
    after: { roles: [], customers: 0 },
  });
}
