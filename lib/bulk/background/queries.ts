import { and, eq } from "drizzle-orm";
import { bulkChanges } from "@/db/schema";
import type { PartnerTx, Permission } from "@/lib/access";
import { notFound } from "@/lib/core/errors";
import { isUuid } from "@/lib/core/ids";
import type { BulkRow } from "./lease";

export const needsOf = (kind: BulkRow["kind"]): Permission =>
  kind === "tag" || kind === "untag" ? "tags:edit" : "partnerAdmins:edit";

/** A change that the person may see: their own, or any for who sees all customers. */
export async function bulkById(tx: PartnerTx, bulkId: string, { lock = false } = {}): Promise<BulkRow> {
  if (!isUuid(bulkId)) throw notFound("bulk");
  const own = tx.actor.allCustomers ? undefined : eq(bulkChanges.requestedBy, tx.actor.id ?? "");
  const found = tx.db
    .select()
    .from(bulkChanges)
    .where(and(eq(bulkChanges.id, bulkId), own));
  const [row] = await (lock ? found.for("update") : found);
  if (!row) throw notFound("bulk");
  return row;
}
