import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { type Ctx, inPartner, type PartnerTx } from "@/lib/access";
import { recordAcross } from "@/lib/audit";
import { conflict, ruleBroken } from "@/lib/core/errors";
import { holdTags, makeTag } from "@/lib/tags";
import { chosenTagsOf, judgeTags, type TagChange } from "./judge-tags";
import { digestOf } from "./outcomes";

export type ChangeTags = TagChange & {
  /** The preview's digest: anything else than what was shown is refused. */
  expected?: string;
};

export type TagsChanged = {
  kind: "tag" | "untag";
  count: number;
  /** Names this change in the customers' logs. */
  workId: string;
  /** Tags of the change that there still are. */
  tagIds: string[];
};

/** Gives tags to many customers or takes them, all at once, each with its line in the log. */
export async function changeTags(ctx: Ctx, { expected, ...change }: ChangeTags): Promise<TagsChanged> {
  return inPartner(ctx, "tags:edit", async (tx) => {
    await holdTags(tx, tx.partnerId);
    await chosenTagsOf(tx, change.tagIds);
    const made = change.create ? [await makeTag(tx, tx.partnerId, change.create)] : [];
    const tagIds = [...new Set([...change.tagIds, ...made])];
    const workId = randomUUID();
    const { count, digest } = await apply(tx, { ...change, tagIds }, workId);
    if (expected && digest !== expected) throw conflict("bulk.changed");
    if (count === 0) throw ruleBroken("bulk.nothing");
    return { kind: change.kind, count, workId, tagIds: await stillThere(tx, tagIds) };
  });
}

/** One statement: what is judged is what is written. */
async function apply(tx: PartnerTx, change: TagChange, workId: string) {
  const lines = sql`SELECT c.id, jsonb_build_object('tags', b.names) AS before,
      jsonb_build_object('tags', a.names) AS after
    FROM changes c JOIN named b ON b.ids = c.had JOIN named a ON a.ids = c.next`;
  const { rows } = await tx.db.execute<{ count: number; digest: string }>(sql`
    WITH ${await judgeTags(tx, change)},
    changes AS MATERIALIZED (SELECT id, had, next FROM judged WHERE outcome = 'change'),
    named AS MATERIALIZED (
      SELECT ids, (SELECT coalesce(jsonb_agg(t.name ORDER BY lower(t.name)), '[]') FROM core.tags t
        WHERE t.partner_id = ${tx.partnerId} AND t.id = ANY (ids)) AS names
      FROM (SELECT had AS ids FROM changes UNION SELECT next FROM changes) AS sets),
    given AS (
      INSERT INTO core.customer_tags (partner_id, organization_id, tag_id)
      SELECT ${tx.partnerId}::uuid, id, tag FROM changes, unnest(next) AS tag WHERE tag <> ALL (had)),
    taken AS (
      DELETE FROM core.customer_tags t USING changes c
      WHERE t.partner_id = ${tx.partnerId} AND t.organization_id = c.id AND t.tag_id <> ALL (c.next)),
    logged AS (${recordAcross(tx, "customer.tagged", { rows: lines, workId })})
    SELECT coalesce(recorded, 0) AS count, ${digestOf(sql`judged`)} AS digest FROM logged`);
  return rows[0] ?? { count: 0, digest: "" };
}

async function stillThere(tx: PartnerTx, tagIds: string[]): Promise<string[]> {
  const { rows } = await tx.db.execute<{ id: string }>(sql`
    SELECT id FROM core.tags
    WHERE partner_id = ${tx.partnerId} AND id = ANY (${`{${tagIds.join(",")}}`}::uuid[])`);
  return rows.map(({ id }) => id);
}
