import { type SQL, sql } from "drizzle-orm";
import type { PartnerTx } from "@/lib/access";
import { recordAcross } from "@/lib/audit";
import { type JudgedTags, judgeTags } from "./judge-tags";
import { countsOf, digestOf, type Outcome } from "./outcomes";

export type Applying = {
  /** A query for the customers' ids as `id`. */
  wanted: SQL;
  /** Names this change in the customers' logs. */
  workId: string;
  /** A statement on `judged` that is done along, where the rest is kept of who is left out. */
  beside?: SQL;
};
export type Applied = { counts: Partial<Record<Outcome, number>>; digest: string };

export const besides = (statement?: SQL) => (statement ? sql`, beside AS (${statement})` : sql``);

/** Gives tags or takes them, each customer with its line in the log. One statement: what is judged is what is written. */
export async function applyTags(
  tx: PartnerTx,
  change: JudgedTags,
  { wanted, workId, beside }: Applying,
): Promise<Applied> {
  const lines = sql`SELECT c.id, jsonb_build_object('tags', b.names) AS before,
      jsonb_build_object('tags', a.names) AS after
    FROM changes c JOIN named b ON b.ids = c.had JOIN named a ON a.ids = c.next`;
  const { rows } = await tx.db.execute<Applied>(sql`
    WITH ${judgeTags(tx, wanted, change)},
    changes AS MATERIALIZED (SELECT id, had, next FROM judged WHERE outcome = 'change'),
    named AS MATERIALIZED (
      SELECT ids, (SELECT coalesce(jsonb_agg(t.name ORDER BY lower(t.name)), '[]') FROM core.tags t
        WHERE t.partner_id = ${tx.partnerId} AND t.id = ANY (ids)) AS names
      FROM (SELECT had AS ids FROM changes UNION SELECT next FROM changes) AS sets),
    ${change.kind === "tag" ? given(tx) : taken(tx)},
    logged AS (${recordAcross(tx, "customer.tagged", { rows: lines, workId })})
    ${besides(beside)}
    SELECT ${countsOf(sql`judged`)} AS counts, ${digestOf(sql`judged`)} AS digest FROM logged`);
  return rows[0] ?? { counts: {}, digest: "" };
}

const given = (tx: PartnerTx) => sql`given AS (
  INSERT INTO core.customer_tags (partner_id, organization_id, tag_id)
  SELECT ${tx.partnerId}::uuid, id, tag FROM changes, unnest(next) AS tag WHERE tag <> ALL (had) ORDER BY id)`;

const taken = (tx: PartnerTx) => sql`taken AS (
  DELETE FROM core.customer_tags t USING changes c
  WHERE t.partner_id = ${tx.partnerId} AND t.organization_id = c.id AND t.tag_id <> ALL (c.next))`;
