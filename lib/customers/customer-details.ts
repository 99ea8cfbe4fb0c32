import { sql } from "drizzle-orm";
import type { PartnerTx } from "@/lib/access";

export type CustomerTag = { id: string; name: string; colour: string };

/** The numbers behind a customer's statuses. Days are ISO days. */
export type StatusFacts = {
  unpaidSince: string | null;
  lastEnd: string | null;
  nextExpiry: string | null;
  trialEnd: string | null;
  waiting: number;
  paid: number;
};

export type CustomerDetails = { facts: StatusFacts; tags: CustomerTag[] };

const none: StatusFacts = {
  unpaidSince: null,
  lastEnd: null,
  nextExpiry: null,
  trialEnd: null,
  waiting: 0,
  paid: 0,
};

/** What explains the statuses of these customers, and their tags: read for the rows of a page, never for all. */
export async function customerDetails(
  tx: PartnerTx,
  ids: string[],
): Promise<(id: string) => CustomerDetails> {
  if (ids.length === 0) return () => ({ facts: none, tags: [] });
  const these = sql`partner_id = ${tx.partnerId} AND organization_id = ANY (${`{${ids.join(",")}}`}::uuid[])`;
  const facts = await tx.db.execute<StatusFacts & { id: string }>(sql`
    WITH sold AS (SELECT *, ended_at IS NULL AND set_up_at IS NOT NULL
        AND (auto_renew OR ends_on >= (now() AT TIME ZONE 'UTC')::date) AS active
      FROM core.subscriptions WHERE ${these})
    SELECT organization_id AS id, min(unpaid_since) FILTER (WHERE active) AS "unpaidSince",
      max(ends_on) AS "lastEnd", min(ends_on) FILTER (WHERE active AND NOT auto_renew) AS "nextExpiry",
      min(ends_on) FILTER (WHERE active AND kind = 'trial') AS "trialEnd",
      (count(*) FILTER (WHERE set_up_at IS NULL AND ended_at IS NULL))::integer AS waiting,
      (count(*) FILTER (WHERE active AND kind = 'paid'))::integer AS paid
    FROM sold GROUP BY 1`);
  const tags = await tx.db.execute<CustomerTag & { organizationId: string }>(sql`
    SELECT c.organization_id AS "organizationId", t.id, t.name, t.colour
    FROM core.customer_tags c JOIN core.tags t USING (partner_id)
    WHERE t.id = c.tag_id AND partner_id = ${tx.partnerId}
      AND c.organization_id = ANY (${`{${ids.join(",")}}`}::uuid[]) ORDER BY t.name`);
  const factsOf = new Map(facts.rows.map(({ id, ...rest }) => [id, rest]));
  const tagsOf = Map.groupBy(tags.rows, (tag) => tag.organizationId);
  return (id) => ({ facts: factsOf.get(id) ?? none, tags: tagsOf.get(id) ?? [] });
}
