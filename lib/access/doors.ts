import { forbidden, notFound } from "@/lib/core/errors";
import { isUuid } from "@/lib/core/ids";
import type { Ctx } from "./actor";
import { isView, needsFullAccess, ownMay, type Permission, partnerMay } from "./permissions";
import { once } from "./submissions";
import { inTransaction, type OrganizationTx, type PartnerTx, type Tx } from "./transaction";

/*
 * The three doors to the database, and a fourth for reports. Each checks the permission, opens one transaction with
 * the settings that row-level security compares, and hands it to the work. There is no other way to a connection.
 */

const beginFor = (ctx: Ctx, permission: Permission) =>
  isView(permission) || ctx.actor.readOnly ? "BEGIN READ ONLY" : "BEGIN";

function refuseWhileReadOnly(ctx: Ctx, permission: Permission) {
  if (ctx.actor.readOnly && !isView(permission)) throw forbidden("readOnlyView");
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
    return inTransaction({ role: "app", begin, settings }, (client, db) => {
      const tx = { ...ctx, client, db, organizationId, partnerId: null };
      return run(tx, permission, work);
    });
  }
  const partnerId = actor.partnerId;
  if (!partnerId) throw notFound("organization");
  if (!partnerMay(actor.roles, permission)) throw forbidden();
  return inTransaction(
    { role: "app", begin, settings: partnerSettings(ctx, partnerId) },
    async (client, db) => {
      const tx = { ...ctx, client, db, organizationId, partnerId };
      await enter(tx, needsFullAccess(permission));
      return run(tx, permission, work);
    },
  );
}

/** What changes something has one effect per submission; a view may be asked again and again. */
const run = <T, X extends OrganizationTx | PartnerTx>(
  tx: X,
  permission: Permission,
  work: (tx: X) => Promise<T>,
): Promise<T> => (isView(permission) ? work(tx) : once(tx, work));

const partnerSettings = ({ actor }: Ctx, partner: string) => ({
  partner,
  user: actor.id ?? "",
  allCustomers: actor.allCustomers,
});

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
  const { actor } = ctx;
  refuseWhileReadOnly(ctx, permission);
  const partnerId = actor.partnerId;
  if (!partnerId || !partnerMay(actor.roles, permission)) throw forbidden();
  const options = {
    role: "app",
    begin: beginFor(ctx, permission),
    settings: partnerSettings(ctx, partnerId),
  } as const;
  return inTransaction(options, (client, db) => run({ ...ctx, client, db, partnerId }, permission, work));
}

/** One consistent, read-only snapshot across the customers the person may see, as the report role. */
export async function inReport<T>(
  ctx: Ctx,
  permission: Permission,
  work: (tx: PartnerTx) => Promise<T>,
): Promise<T> {
  const partnerId = ctx.actor.partnerId;
  if (!partnerId || !partnerMay(ctx.actor.roles, permission)) throw forbidden();
  const begin = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";
  const settings = partnerSettings(ctx, partnerId);
  return inTransaction({ role: "report", begin, settings }, (client, db) =>
    work({ ...ctx, client, db, partnerId }),
  );
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

/** Creates an organization under the partner: the settings name it before its first row exists. */
export async function inNewOrganization<T>(
  ctx: Ctx,
  permission: Permission,
  work: (tx: OrganizationTx & PartnerTx) => Promise<T>,
): Promise<T> {
  const partnerId = ctx.actor.partnerId;
  refuseWhileReadOnly(ctx, permission);
  if (!partnerId || !partnerMay(ctx.actor.roles, permission)) throw forbidden();
  const organizationId = crypto.randomUUID();
  const settings = { ...partnerSettings(ctx, partnerId), organization: organizationId };
  return inTransaction({ role: "app", begin: "BEGIN", settings }, (client, db) =>
    once({ ...ctx, client, db, organizationId, partnerId }, work),
  );
}
