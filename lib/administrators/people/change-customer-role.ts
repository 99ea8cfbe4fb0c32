import { type Ctx, inOrganization, type Role } from "@/lib/access";
import { lastChange, record } from "@/lib/audit";
import { invalid } from "@/lib/core/errors";
import type { Seen } from "@/lib/core/form-state";
import { refuseStale } from "@/lib/core/stale";
import { inviteIfNew } from "./invite-if-new";
import { personOf, personTarget, writeRoles } from "./person";

export const customerRoleNames = ["customer_full_admin", "customer_readonly_admin"] as const;
export type CustomerRole = (typeof customerRoleNames)[number];

export type ChangeCustomerRole = {
  organizationId: string;
  userId: string;
  role: CustomerRole | "none";
  /** Somebody takes their own right to do this, and knows it. */
  ownConfirmed?: boolean;
  /** The role as the form showed it. */
  seen?: Seen;
};

/** The one that counts of those held. */
export const roleOf = (held: readonly Role[]): CustomerRole | "none" =>
  customerRoleNames.find((name) => held.includes(name)) ?? "none";

/**
 * Makes a person an administrator of their organization, or not any more. An organization may be left without one: its
 * partner still manages it, so the page warns and the verb does not refuse.
 */
export async function changeCustomerRole(ctx: Ctx, change: ChangeCustomerRole) {
  const { organizationId, userId, role } = change;
  return inOrganization(ctx, "customerRoles:edit", organizationId, async (tx) => {
    const person = await personOf(tx, userId);
    const before = person.roles.filter((each) => customerRoleNames.some((name) => name === each));
    const after = role === "none" ? [] : [role];
    if (change.seen)
      await refuseStale({
        seen: change.seen,
        saved: { role: roleOf(before) },
        wanted: { role },
        lastChange: () => lastChange(tx, personTarget(person)),
      });
    const own = person.id === tx.actor.id && before.includes("customer_full_admin");
    if (own && role !== "customer_full_admin" && !change.ownConfirmed)
      throw invalid({ ownConfirmed: "administrators.ownRight" });
    await writeRoles(tx, userId, { among: customerRoleNames, held: after });
    const invited = after.length > 0 && (await inviteIfNew(tx, person));
    await record(tx, "user.rolesChanged", {
      target: personTarget(person),
      before: { roles: before },
      after: { roles: after },
    });
    return { name: person.name, email: person.email, invited };
  });
}
