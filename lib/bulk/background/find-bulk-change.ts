import { sql } from "drizzle-orm";
import { type Ctx, inPartner, type PartnerTx } from "@/lib/access";
import { tagsStillThere } from "../change-tags";
import type { BulkRow } from "./lease";
import { bulkById } from "./queries";

/** Why a customer was not changed; `notReached`: the change ended before its turn. */
export const reasons = ["same", "tooMany", "notYours", "notReached"] as const;
export type Reason = (typeof reasons)[number];

export type BulkChange = Omit<BulkRow, "lease" | "newTag" | "checkpoint" | "partnerId"> & {
  /** How many were left out, by reason; known when it has ended. */
  left: Record<Reason, number>;
  /** Asked for by the person who looks. */
  mine: boolean;
};

/** One change of many customers: how far it is, or how it ended. */
export async function findBulkChange(ctx: Ctx, bulkId: string): Promise<BulkChange> {
  return inPartner(ctx, "customers:view", async (tx) => {
    const {
      lease: _lease,
      newTag: _tag,
      checkpoint: _at,
      partnerId: _partner,
      ...row
    } = await bulkById(tx, bulkId);
    return {
      ...row,
      tagIds: await tagsStillThere(tx, row.tagIds),
      left: { ...(await leftOut(tx, row)), notReached: row.finishedAt ? row.total - row.progress : 0 },
      mine: row.requestedBy === tx.actor.id,
    };
  });
}

async function leftOut(tx: PartnerTx, { id, finishedAt }: Pick<BulkRow, "id" | "finishedAt">) {
  const left = { same: 0, tooMany: 0, notYours: 0 };
  if (!finishedAt) return left;
  const { rows } = await tx.db.execute<{ outcome: keyof typeof left; n: number }>(sql`
    SELECT outcome, count(*)::integer AS n FROM core.bulk_customers
    WHERE partner_id = ${tx.partnerId} AND bulk_id = ${id} AND outcome IS NOT NULL GROUP BY outcome`);
  for (const { outcome, n } of rows) left[outcome] = n;
  return left;
}
