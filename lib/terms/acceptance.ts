import { and, desc, eq } from "drizzle-orm";
import { acceptedTerms } from "@/db/schema";
import type { OrganizationTx } from "@/lib/access";
import { record } from "@/lib/audit";

export type Acceptance = { version: string; by: string; at: string };

const ofPortal = (tx: OrganizationTx) =>
  and(eq(acceptedTerms.organizationId, tx.organizationId), eq(acceptedTerms.document, "portal"));

/** What the organization has accepted, latest first. */
export async function acceptancesOf(tx: OrganizationTx): Promise<Acceptance[]> {
  const rows = await tx.db
    .select()
    .from(acceptedTerms)
    .where(ofPortal(tx))
    .orderBy(desc(acceptedTerms.acceptedAt), desc(acceptedTerms.version));
  return rows.map(({ version, acceptedByName, acceptedAt }) => ({
    version,
    by: acceptedByName,
    at: acceptedAt.toISOString(),
  }));
}

/** Part of a verb: who, when and which version are kept; what was accepted before stays as it was. */
export async function keepAcceptance(tx: OrganizationTx, version: string): Promise<void> {
  const { id, name } = tx.actor;
  if (!id) throw new Error("Terms are accepted by a person");
  const kept = await tx.db
    .insert(acceptedTerms)
    .values({
      organizationId: tx.organizationId,
      document: "portal",
      version,
      acceptedBy: id,
      acceptedByName: name,
      acceptedAt: tx.now,
    })
    .onConflictDoNothing();
  if (kept.rowCount === 0) return;
  const target = { kind: "terms", id: version, name: version };
  await record(tx, "terms.accepted", { target, after: { version } });
}
