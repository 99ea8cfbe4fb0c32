import { sql } from "drizzle-orm";
import { type Ctx, inPartner } from "@/lib/access";
import type { Reason } from "./find-bulk-change";
import { bulkById } from "./queries";

/** The name of a customer that the person does not reach is not told. */
export type LeftOut = { id: string; name: string | null; reason: Reason };

const CHUNK = 5_000;

/** Everybody who was not changed and why, part by part: for the CSV. */
export async function everyLeftOut(
  ctx: Ctx,
  bulkId: string,
  each: (rows: LeftOut[]) => Promise<void>,
): Promise<void> {
  await inPartner(ctx, "customers:view", async (tx) => {
    const row = await bulkById(tx, bulkId);
    let last: string | undefined = "00000000-0000-0000-0000-000000000000";
    do {
      const { rows }: { rows: LeftOut[] } = await tx.db.execute<LeftOut>(sql`
        SELECT b.organization_id AS id, o.name, coalesce(b.outcome, 'notReached') AS reason
        FROM core.bulk_customers b LEFT JOIN core.customer_overview o
          ON o.partner_id = b.partner_id AND o.organization_id = b.organization_id
        WHERE b.partner_id = ${tx.partnerId} AND b.bulk_id = ${row.id} AND b.organization_id > ${last}::uuid
          AND (b.outcome IS NOT NULL OR (${row.finishedAt !== null}
            AND (${row.checkpoint}::uuid IS NULL OR b.organization_id > ${row.checkpoint}::uuid)))
        ORDER BY b.organization_id LIMIT ${CHUNK}`);
      await each(rows);
      last = rows.length < CHUNK ? undefined : rows.at(-1)?.id;
    } while (last);
  });
}
