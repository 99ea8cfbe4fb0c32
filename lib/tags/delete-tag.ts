import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { type Ctx, inPartner, type PartnerTx } from "@/lib/access";
import { record, recordAcross } from "@/lib/audit";
import { conflict, ruleBroken } from "@/lib/core/errors";
import { tagById } from "./edit-tag";
import { holdTags } from "./hold-tags";
import { carriedElsewhere } from "./list-tags";

export type DeleteTag = {
  tagId: string;
  /** From how many customers the person was told it goes. */
  carriers: number;
};

/** Takes a tag from every customer that carries it. Who has only some customers may not take it from others'. */
export async function deleteTag(ctx: Ctx, { tagId, carriers }: DeleteTag) {
  return inPartner(ctx, "tags:edit", async (tx) => {
    await holdTags(tx, tx.partnerId);
    const before = await tagById(tx, tagId);
    const elsewhere = await carriedElsewhere(tx, tagId);
    if (elsewhere > 0) throw ruleBroken("tags.carriedElsewhere", { count: elsewhere });
    const count = await recordLoss(tx, tagId);
    if (count > carriers) throw conflict("tags.moreCarriers", { count });
    await tx.db.execute(sql`DELETE FROM core.tags WHERE partner_id = ${tx.partnerId} AND id = ${tagId}`);
    await record(tx, "tag.deleted", {
      target: { kind: "tag", id: tagId, name: before.name },
      before: { ...before, customers: count },
    });
    return { name: before.name, count };
  });
}

/** In the log of each customer that loses it. Answers how many they are. */
async function recordLoss(tx: PartnerTx, tagId: string): Promise<number> {
  const names = (more = sql`true`) => sql`(
    SELECT coalesce(jsonb_agg(t.name ORDER BY lower(t.name)), '[]') FROM core.customer_tags c
    JOIN core.tags t ON (t.partner_id, t.id) = (c.partner_id, c.tag_id)
    WHERE (c.partner_id, c.organization_id) = (one.partner_id, one.organization_id) AND ${more})`;
  const rows = sql`
    SELECT organization_id AS id, jsonb_build_object('tags', ${names()}) AS before,
      jsonb_build_object('tags', ${names(sql`t.id <> ${tagId}`)}) AS after
    FROM core.customer_tags one WHERE partner_id = ${tx.partnerId} AND tag_id = ${tagId}`;
  const done = await tx.db.execute<{ recorded: number | null }>(
    recordAcross(tx, "customer.tagged", { rows, workId: randomUUID() }),
  );
  return done.rows[0]?.recorded ?? 0;
}
