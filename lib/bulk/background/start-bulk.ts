import { type SQL, sql } from "drizzle-orm";
import { bulkChanges } from "@/db/schema";
import type { PartnerTx } from "@/lib/access";
import { record } from "@/lib/audit";
import { conflict, ruleBroken } from "@/lib/core/errors";
import { enqueue } from "@/lib/jobs";
import { digestOf } from "../outcomes";
import type { BulkRow } from "./lease";

/** What is done goes on without the person who asked; its page tells how far it is. */
export type InBackground = { bulkId: string };

type Beginning = Pick<BulkRow, "kind" | "subject"> &
  Partial<Pick<BulkRow, "tagIds" | "personId">> & { newTag?: BulkRow["newTag"] };

/** Settles whose turn comes, as they were shown, and leaves the rest to a worker. */
export async function startBulk(
  tx: PartnerTx,
  beginning: Beginning,
  { judged, expected }: { judged: SQL; expected?: string },
): Promise<InBackground> {
  const { kind, subject } = beginning;
  const values = { ...beginning, partnerId: tx.partnerId, state: "waiting" as const, total: 0 };
  const [row] = await tx.db
    .insert(bulkChanges)
    .values({ ...values, requestedBy: tx.actor.id ?? "", requestedByName: tx.actor.name, createdAt: tx.now })
    .returning({ id: bulkChanges.id });
  if (!row) throw new Error("The change was not kept");
  const { total, digest } = await settle(tx, row.id, judged);
  if (expected && digest !== expected) throw conflict("bulk.changed");
  if (total === 0) throw ruleBroken("bulk.nothing");
  await enqueue(tx, "bulk.run", { bulkId: row.id, partnerId: tx.partnerId });
  const target = { kind: "bulk", id: row.id, name: subject };
  await record(tx, "bulk.started", { target, after: { kind, customers: total } });
  return { bulkId: row.id };
}

async function settle(tx: PartnerTx, id: string, judged: SQL): Promise<{ total: number; digest: string }> {
  const { rows } = await tx.db.execute<{ total: number; digest: string }>(sql`
    WITH ${judged},
    kept AS (INSERT INTO core.bulk_customers (partner_id, bulk_id, organization_id, outcome)
      SELECT ${tx.partnerId}::uuid, ${id}::uuid, id, nullif(outcome, 'change') FROM judged ORDER BY id)
    SELECT count(*) FILTER (WHERE outcome = 'change')::integer AS total, ${digestOf(sql`judged`)} AS digest FROM judged`);
  const settled = rows[0] ?? { total: 0, digest: "" };
  await tx.db.execute(sql`UPDATE core.bulk_changes SET total = ${settled.total} WHERE id = ${id}`);
  return settled;
}
