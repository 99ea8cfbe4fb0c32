import { sql } from "drizzle-orm";
import { audit } from "@/db/schema";
import type { OrganizationTx, PartnerTx, Tx } from "@/lib/access";
import type { AuditAction } from "./actions";

export type AuditTarget = { kind: string; id: string; name?: string };
export type AuditValues = Record<string, unknown>;

export type AuditEntry = {
  target: AuditTarget;
  before?: AuditValues;
  after?: AuditValues;
  /** Where the transaction does not name it: system work. Null: about no organization (yet). */
  organizationId?: string | null;
  partnerId?: string | null;
};

/** Names that never enter the log, whatever a caller passes. */
const secrets = /password|token|secret|hash/i;

/**
 * Writes one line of the audit log in the caller's transaction: no change without its line, no line without its
 * change. Of before and after only what differs is kept; a change of nothing leaves no line.
 */
export async function record(
  tx: OrganizationTx | PartnerTx | Tx,
  action: AuditAction,
  { target, before, after, ...scope }: AuditEntry,
): Promise<void> {
  const changed = difference(before, after);
  if (before && after && Object.keys(changed.after).length === 0) return;
  const { organizationId, partnerId } = scopeOf(tx, scope);
  const { actor } = tx;
  await tx.db.insert(audit).values({
    at: tx.now,
    organizationId,
    partnerId: partnerId ?? ownPartner(organizationId),
    actorKind: actor.kind,
    actorId: actor.id,
    actorName: actor.name,
    action,
    targetKind: target.kind,
    targetId: target.id,
    targetName: target.name ?? "",
    before: before ? changed.before : null,
    after: after ? changed.after : null,
    address: actor.address,
  });
}

/** What happens in a partner's own organization is the partner's. */
export const ownPartner = (organizationId: string | null) =>
  sql`(SELECT o.id FROM core.organizations o WHERE o.id = ${organizationId}::uuid AND o.is_partner)`;

function scopeOf(
  tx: Tx | OrganizationTx | PartnerTx,
  given: { organizationId?: string | null; partnerId?: string | null },
) {
  const partnerId = given.partnerId ?? ("partnerId" in tx ? tx.partnerId : null);
  const fromTx = "organizationId" in tx ? tx.organizationId : partnerId;
  const organizationId = given.organizationId === undefined ? fromTx : given.organizationId;
  if (organizationId === null && given.organizationId !== null)
    throw new Error("An audit line needs the organization it is about");
  return { organizationId, partnerId };
}

function difference(before: AuditValues = {}, after: AuditValues = {}) {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (name) => !secrets.test(name) && JSON.stringify(before[name]) !== JSON.stringify(after[name]),
  );
  const pick = (from: AuditValues) => Object.fromEntries(names.map((name) => [name, from[name] ?? null]));
  return { before: pick(before), after: pick(after) };
}
