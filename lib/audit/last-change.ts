import { and, desc, eq } from "drizzle-orm";
import { audit } from "@/db/schema";
import type { OrganizationTx, PartnerTx } from "@/lib/access";
import type { SavedChange } from "@/lib/core/form-state";

type Target = { kind: string; id: string };

/** Who changed it last, as far as the log shows it to the one who asks: for a form that was overtaken. */
export async function lastChange(
  tx: OrganizationTx | PartnerTx,
  { kind, id }: Target,
): Promise<SavedChange | undefined> {
  const organizationId = "organizationId" in tx ? tx.organizationId : tx.partnerId;
  const [line] = await tx.db
    .select({ at: audit.at, by: audit.actorName, byKind: audit.actorKind, byId: audit.actorId })
    .from(audit)
    .where(and(eq(audit.organizationId, organizationId), eq(audit.targetId, id), eq(audit.targetKind, kind)))
    .orderBy(desc(audit.at), desc(audit.id))
    .limit(1);
  if (!line) return undefined;
  return {
    by: line.byKind === "user" ? line.by : undefined,
    own: line.byKind === "user" && line.byId === tx.actor.id,
    at: line.at.toISOString(),
    now: tx.now.toISOString(),
  };
}
