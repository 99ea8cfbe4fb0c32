import { type SQL, sql } from "drizzle-orm";
import type { PartnerTx } from "@/lib/access";
import { notFound } from "@/lib/core/errors";
import { isUuid } from "@/lib/core/ids";
import type { CustomerSelection } from "@/lib/customers";
import { MAX_TAGS, type NewTag } from "@/lib/tags";

export type TagChange = {
  kind: "tag" | "untag";
  selection: CustomerSelection;
  tagIds: string[];
  /** A tag to give besides; made if the partner has none of this name. */
  create?: NewTag;
};

/** Stands for a tag that is not there yet. */
const NOT_YET = "00000000-0000-0000-0000-000000000000";

export type JudgedTags = Pick<TagChange, "kind" | "tagIds">;

/** Each wanted customer (a query for `id`) with the tags it has, those it would have, and what becomes of it: `judged`, for a WITH. */
export function judgeTags(tx: PartnerTx, wanted: SQL, { kind, tagIds }: JudgedTags): SQL {
  const given = sql`unnest(${`{${tagIds.join(",")}}`}::uuid[])`;
  const next = kind === "tag" ? sql`UNION SELECT ${given}` : sql`EXCEPT SELECT ${given}`;
  return sql`wanted AS MATERIALIZED (${wanted}),
    judged AS MATERIALIZED (
      SELECT w.id, o.name, o.name_key, o.tag_ids AS had, n.next, CASE
          WHEN o.organization_id IS NULL THEN 'notYours'
          WHEN n.next = o.tag_ids THEN 'same'
          WHEN cardinality(n.next) > ${MAX_TAGS} THEN 'tooMany'
          ELSE 'change' END AS outcome
      FROM wanted w LEFT JOIN core.customer_overview o
        ON o.partner_id = ${tx.partnerId} AND o.organization_id = w.id
      CROSS JOIN LATERAL (SELECT ARRAY(
        SELECT each FROM (SELECT unnest(o.tag_ids) ${next}) AS u (each) ORDER BY 1) AS next OFFSET 0) AS n)`;
}

export type KnownTag = { id: string; name: string; colour: string };

/** The chosen tags, in the order of their names. All of them must be the partner's. */
export async function chosenTagsOf(tx: PartnerTx, tagIds: string[]): Promise<KnownTag[]> {
  if (!tagIds.every(isUuid)) throw notFound("tag");
  const { rows } = await tx.db.execute<KnownTag>(sql`
    SELECT id, name, colour FROM core.tags
    WHERE partner_id = ${tx.partnerId} AND id = ANY (${`{${tagIds.join(",")}}`}::uuid[]) ORDER BY lower(name)`);
  if (rows.length < new Set(tagIds).size) throw notFound("tag");
  return rows;
}

/** The ids with the new tag's: of the tag of this name if there is one, else of none yet. */
export async function withNewTag(tx: PartnerTx, { tagIds, create }: TagChange): Promise<string[]> {
  if (!create) return tagIds;
  const { rows } = await tx.db.execute<{ id: string }>(
    sql`SELECT id FROM core.tags WHERE partner_id = ${tx.partnerId} AND lower(name) = lower(${create.name})`,
  );
  return [...new Set([...tagIds, rows[0]?.id ?? NOT_YET])];
}
