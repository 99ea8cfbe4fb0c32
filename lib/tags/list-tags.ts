import { sql } from "drizzle-orm";
import { type Ctx, inPartner, type PartnerTx } from "@/lib/access";
import { notFound } from "@/lib/core/errors";
import { isUuid } from "@/lib/core/ids";

export type Tag = { id: string; name: string; colour: string; description: string | null };
export type CountedTag = Tag & {
  /** Of the customers that the person sees, those that carry it. */
  customers: number;
};

/** The partner's tags by name, and how many customers carry each. */
export const listTags = (ctx: Ctx): Promise<CountedTag[]> =>
  inPartner(ctx, "tags:view", (tx) => countedTags(tx));

export type FoundTag = CountedTag & {
  /** Customers with it that the person does not see. */
  elsewhere: number;
};

export async function findTag(ctx: Ctx, tagId: string): Promise<FoundTag> {
  return inPartner(ctx, "tags:view", async (tx) => {
    if (!isUuid(tagId)) throw notFound("tag");
    const tag = (await countedTags(tx)).find(({ id }) => id === tagId.toLowerCase());
    if (!tag) throw notFound("tag");
    return { ...tag, elsewhere: await carriedElsewhere(tx, tagId) };
  });
}

export async function carriedElsewhere(tx: PartnerTx, tagId: string): Promise<number> {
  const { rows } = await tx.db.execute<{ n: number }>(sql`SELECT core.tag_carried_elsewhere(${tagId}) AS n`);
  return rows[0]?.n ?? 0;
}

async function countedTags(tx: PartnerTx): Promise<CountedTag[]> {
  // Who does not see all customers counts rows; what is kept counts all.
  const counts = tx.actor.allCustomers
    ? sql`SELECT value::uuid AS tag_id, sum(amount)::integer AS n FROM core.customer_totals
        WHERE partner_id = ${tx.partnerId} AND facet = 'tag' GROUP BY 1`
    : sql`SELECT tag_id, count(*)::integer AS n FROM core.customer_tags WHERE partner_id = ${tx.partnerId} GROUP BY 1`;
  const { rows } = await tx.db.execute<CountedTag>(sql`
    SELECT id, name, colour, description, coalesce(n, 0) AS customers
    FROM core.tags t LEFT JOIN (${counts}) AS c ON c.tag_id = t.id
    WHERE t.partner_id = ${tx.partnerId} ORDER BY lower(name)`);
  return rows;
}
