import type pg from "pg";
import { forbidden, notFound } from "@/lib/core/errors";
import type { Actor, Standing } from "./actor";
import {
  externalMay,
  needsFullAccess,
  type Permission,
  partnerMay,
  type Role,
  reachesAllWith,
} from "./permissions";

type Entering = {
  client: pg.PoolClient;
  actor: Actor;
  partnerId: string;
  organizationId: string;
  permission: Permission;
  /** Not as an external administrator. */
  managedOnly?: true;
};

/**
 * Sets `app.organization` if the partner manages it and the person reaches it, else if the organization made the
 * person its external administrator: then the partner is out of it. Answers on whose behalf.
 */
export async function enter(entering: Entering): Promise<string | null> {
  const { actor, partnerId, permission } = entering;
  const asked = partnerMay(actor.roles, permission);
  const access = asked ? await enterManaged(entering) : undefined;
  if (access === "full" || (access && !needsFullAccess(permission))) return partnerId;
  const role = entering.managedOnly || actor.readOnly ? null : await externalRole(entering);
  if (role && externalMay(role, permission)) {
    await enterAsExternal(entering);
    return null;
  }
  if (access) throw forbidden("provisioningAccessOnly");
  throw asked && !role ? notFound("organization") : forbidden();
}

/** One round trip, one answer. */
async function enterManaged({ client, actor, partnerId, organizationId }: Entering) {
  const { rows } = await client.query<{ access: "full" | "provisioning" }>(
    `SELECT m.access, set_config('app.organization', m.organization_id::text, true)
     FROM core.management m
     WHERE m.partner_id = $1 AND m.organization_id = $2 AND ($3 OR EXISTS (
       SELECT FROM core.assignments a
       WHERE (a.partner_id, a.organization_id, a.user_id) = (m.partner_id, m.organization_id, $4)))`,
    [partnerId, organizationId, actor.allCustomers, actor.id],
  );
  return rows[0]?.access;
}

async function externalRole({ client, organizationId }: Entering): Promise<Role | null> {
  const { rows } = await client.query<{ role: Role | null }>("SELECT core.external_role($1) AS role", [
    organizationId,
  ]);
  return rows[0]?.role ?? null;
}

async function enterAsExternal({ client, organizationId }: Entering) {
  await client.query(
    `SELECT set_config('app.organization', $1, true), set_config('app.partner', '', true),
       set_config('app.all_customers', 'off', true)`,
    [organizationId],
  );
}

export async function leave(client: pg.PoolClient, organizationId: string) {
  await client.query("SELECT set_config('app.organization', $1, true)", [organizationId]);
}

/** Whether somebody who stands so may: the same answer as the door's, for buttons. */
export function mayThere(
  roles: readonly Role[],
  { access, assigned, external }: Standing,
  permission: Permission,
) {
  const reached = partnerMay(roles, permission) && (assigned || reachesAllWith(roles, permission));
  if (reached && access && (access === "full" || !needsFullAccess(permission))) return true;
  return external !== null && externalMay(external, permission);
}
