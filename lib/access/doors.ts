import { forbidden, notFound } from "@/lib/core/errors";
import { isUuid } from "@/lib/core/ids";
import type { Ctx } from "./actor";
import { isView, needsFullAccess, ownMay, type Permission, partnerMay, reachesAllWith } from "./permissions";
import { once } from "./submissions";
import {
  inTransaction,
  type OrganizationTx,
  type OwnPartnerTx,
  type PartnerTx,
  type Tx,
} from "./transaction";

/*
 * The three doors to the database, and a fourth for reports. Each checks the permission, opens one transaction with
 * the settings that row-level security compares, and hands it to the work. There is no other way to a connection.
 */

const beginFor = (ctx: Ctx, permission: Permission) =>
  isView(permission) || ctx.actor.readOnly ? "BEGIN READ ONLY" : "BEGIN";

function refuseWhileReadOnly(ctx: Ctx, permission: Permission) {
  if (ctx.actor.readOnly && !isView(permission)) throw forbidden("readOnlyView");
}

/** The partner's staff with this permission, and the reach that the roles give which grant it. */
function asPartner(ctx: Ctx, permission: Permission) {
  const { partnerId: partner, roles, id } = ctx.actor;
  if (!partner || !partnerMay(roles, permission)) throw forbidden();
  const allCustomers = reachesAllWith(roles, permission);
  return {
    asked: { ...ctx, actor: { ...ctx.actor, allCustomers }, partnerId: partner },
    settings: { partner, user: id ?? "", allCustomers },
  };
}

/**
 * Work inside one organization: the actor's own, or a customer the actor reaches. An organization that does not exist
 * and one that is not reached answer alike.
 */
export async function inOrganization<T>(
  ctx: Ctx,
  permission: Permission,
  organizationId: string,
  work: (tx: OrganizationTx) => Promise<T>,
): Promise<T> {
  const { actor } = ctx;
  refuseWhileReadOnly(ctx, permission);
  if (!isUuid(organizationId)) throw notFound("organization");
  const begin = beginFor(ctx, permission);
  if (organizationId === actor.organizationId) {
    if (!ownMay(actor.roles, permission)) throw forbidden();
    const settings = { organization: organizationId, user: actor.id ?? "" };
    return inTransaction({ role: "app", begin, settings }, (client, db) =>
      run({ ...ctx, client, db, organizationId, partnerId: null }, permission, work),
    );
  }
  if (!actor.partnerId) throw notFound("organization");
  const { asked, settings } = asPartner(ctx, permission);
  return inTransaction({ role: "app", begin, settings }, async (client, db) => {
    const tx = { ...asked, client, db, organizationId };
    await enter(tx, needsFullAccess(permission));
    return run(tx, permission, work);
  });
}

/** What changes something has one effect per submission; a view may be asked again and again. */
const run = <T, X extends OrganizationTx | PartnerTx>(
  tx: X,
  permission: Permission,
  work: (tx: X) => Promise<T>,
): Promise<T> => (isView(permission) ? work(tx) : once(tx, work));

/** Sets `app.organization` only if the partner manages it and the person reaches it: one round trip, one answer. */
async function enter(tx: OrganizationTx, full: boolean) {
  const { rows } = await tx.client.query<{ access: string }>(
    `SELECT m.access, set_config('app.organization', m.organization_id::text, true)
     FROM core.management m
     WHERE m.partner_id = $1 AND m.organization_id = $2 AND ($3 OR EXISTS (
       SELECT FROM core.assignments a
       WHERE (a.partner_id, a.organization_id, a.user_id) = (m.partner_id, m.organization_id, $4)))`,
    [tx.partnerId, tx.organizationId, tx.actor.allCustomers, tx.actor.id],
  );
  if (!rows[0]) throw notFound("organization");
  if (full && rows[0].access !== "full") throw forbidden("provisioningAccessOnly");
}

/** Work across the partner's customers: partner-keyed tables and read models. */
export async function inPartner<T>(
  ctx: Ctx,
  permission: Permission,
  work: (tx: PartnerTx) => Promise<T>,
): Promise<T> {
  refuseWhileReadOnly(ctx, permission);
  const { asked, settings } = asPartner(ctx, permission);
  return inTransaction({ role: "app", begin: beginFor(ctx, permission), settings }, (client, db) =>
    run({ ...asked, client, db }, permission, work),
  );
}

/** Work on the partner itself, which is a partner and an organization: rows of either key. */
export async function inOwnPartner<T>(
  ctx: Ctx,
  permission: Permission,
  work: (tx: OwnPartnerTx) => Promise<T>,
): Promise<T> {
  refuseWhileReadOnly(ctx, permission);
  const { asked, settings } = asPartner(ctx, permission);
  const organizationId = asked.partnerId;
  const both = { ...settings, organization: organizationId };
  return inTransaction({ role: "app", begin: beginFor(ctx, permission), settings: both }, (client, db) =>
    run({ ...asked, client, db, organizationId }, permission, work),
  );
}

/** One consistent, read-only snapshot across the customers the person may see, as the report role. */
export async function inReport<T>(
  ctx: Ctx,
  permission: Permission,
  work: (tx: PartnerTx) => Promise<T>,
): Promise<T> {
  const { asked, settings } = asPartner(ctx, permission);
  const begin = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";
  return inTransaction({ role: "report", begin, settings }, (client, db) => work({ ...asked, client, db }));
}

/**
 * For what has no tenant yet: finding the account at sign-in, redeeming a link, routing an order, sweeps. Sees all
 * rows; which files may use it is a list in tests/structure. `reason` is for the reader and the log.
 */
export async function asSystem<T>(ctx: Ctx, reason: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  const begin = `BEGIN /* ${reason.replaceAll("*/", "")} */`;
  return inTransaction({ role: "system", begin, settings: {} }, (client, db) => work({ ...ctx, client, db }));
}

/** System work that goes on inside one organization with the parts its verbs are made of. */
export const systemIn = (tx: Tx, organizationId: string, partnerId: string | null): OrganizationTx => ({
  ...tx,
  organizationId,
  partnerId,
});
