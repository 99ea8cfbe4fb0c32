import type { Ctx, Standing } from "./actor";
import { mayThere } from "./enter";
import { ownMay, type Permission, reachesAllCustomers } from "./permissions";
import { inTransaction } from "./transaction";

/** How the person who asks stands to an organization; undefined when in no way. */
export async function standingIn({ actor }: Ctx, organizationId: string): Promise<Standing | undefined> {
  const nothing = { access: null, assigned: false, external: null };
  if (organizationId === actor.organizationId) return { ...nothing, own: true };
  if (!actor.partnerId || !actor.id) return undefined;
  const allCustomers = reachesAllCustomers(actor.roles);
  const settings = { partner: actor.partnerId, user: actor.id, allCustomers };
  return inTransaction({ role: "app", begin: "BEGIN READ ONLY", settings }, async (client) => {
    const { rows } = await client.query<Omit<Standing, "own">>(
      `SELECT m.access, core.external_role($2) AS external, EXISTS (SELECT FROM core.assignments a
         WHERE (a.partner_id, a.organization_id, a.user_id) = ($1, $2, $3)) AS assigned
       FROM (SELECT) AS one LEFT JOIN core.management m ON m.partner_id = $1 AND m.organization_id = $2`,
      [actor.partnerId, organizationId, actor.id],
    );
    const [found] = rows;
    return found && (found.access || found.external) ? { ...found, own: false } : undefined;
  });
}

/** Whether the person may do this in the organization that `here` is about. */
export const mayHere = ({ actor }: Ctx, here: Standing, permission: Permission): boolean =>
  here.own ? ownMay(actor.roles, permission) : mayThere(actor.roles, here, permission);
