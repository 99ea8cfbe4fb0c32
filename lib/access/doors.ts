import { forbidden, notFound } from "@/lib/core/errors";
import { isUuid } from "@/lib/core/ids";
import type { Ctx } from "./actor";
import { enter, leave } from "./enter";
import { isView, ownMay, type Permission, partnerMay, reachesAllWith } from "./permissions";
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
 * Work inside one organization: the actor's own, a customer the actor reaches, or one that made the actor its external
 * administrator. An organization that does not exist and one that is not reached answer alike.
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
  const { partnerId } = actor;
  if (!partnerId) throw notFound("organization");
  const allCustomers = reachesAllWith(actor.roles, permission);
  const settings = { partner: partnerId, user: actor.id ?? "", allCustomers };
  return inTransaction({ role: "app", begin, settings }, async (client, db) => {
    const asked = { ...ctx, actor: { ...actor, allCustomers }, client, db };
    const entered = await enter({ ...asked, partnerId, organizationId, permission });
    return run({ ...asked, organizationId, partnerId: entered }, permission, work);
  });
}

/** What changes something has one effect per submission; a view may be asked again and again. */
const run = <T, X extends OrganizationTx | PartnerTx>(
  tx: X,
  permission: Permission,
  work: (tx: X) => Promise<T>,
): Promise<T> => (isView(permission) ? work(tx) : once(tx, work));

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

/** A part of work across customers that is about one of them: what is recorded there stands in the customer's log. */
export async function atCustomer<T>(
  tx: PartnerTx,
  permission: Permission,
  customerId: string,
  work: (tx: OrganizationTx & PartnerTx) => Promise<T>,
): Promise<T> {
  const back = "organizationId" in tx ? `${tx.organizationId}` : "";
  await enter({ ...tx, organizationId: customerId, permission, managedOnly: true });
  const result = await work({ ...tx, organizationId: customerId });
  await leave(tx.client, back);
  return result;
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
