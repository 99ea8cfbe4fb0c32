import { sql } from "drizzle-orm";
import type { PartnerTx } from "@/lib/access";
import { uuidArray } from "./chosen-rows";

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

/** What explains the statuses of these customers: read for the rows of a page, never for all. */
export async function statusFacts(
  tx: PartnerTx,
  customers: { id: string; access?: string }[],
): Promise<(id: string) => StatusFacts> {
  if (customers.length === 0) return () => none;
  const { rows } = await tx.db.execute<StatusFacts & { id: string }>(sql`
    WITH sold AS (SELECT *, ended_at IS NULL AND set_up_at IS NOT NULL
        AND (auto_renew OR ends_on >= (now() AT TIME ZONE 'UTC')::date) AS active
      FROM core.subscriptions
      WHERE partner_id = ${tx.partnerId} AND organization_id = ANY (${uuidArray(customers.map(({ id }) => id))}))
    SELECT organization_id AS id, min(unpaid_since) FILTER (WHERE active) AS "unpaidSince",
      max(ends_on) AS "lastEnd", min(ends_on) FILTER (WHERE active AND NOT auto_renew) AS "nextExpiry",
      min(ends_on) FILTER (WHERE active AND kind = 'trial') AS "trialEnd",
      (count(*) FILTER (WHERE set_up_at IS NULL AND ended_at IS NULL))::integer AS waiting,
      (count(*) FILTER (WHERE active AND kind = 'paid'))::integer AS paid
    FROM sold GROUP BY 1`);
  // Another partner's subscriptions are not this one's to read: only the numbers that explain a status come through.
  const external = customers.some(({ access }) => access === "external")
    ? await tx.db.execute<StatusFacts & { id: string }>(
        sql`SELECT organization_id AS id, "unpaidSince", "lastEnd", "nextExpiry", "trialEnd", waiting, paid
          FROM core.external_facts()`,
      )
    : undefined;
  const factsOf = new Map([...(external?.rows ?? []), ...rows].map(({ id, ...facts }) => [id, facts]));
  return (id) => factsOf.get(id) ?? none;
}

/** One customer's: what explains its statuses, and its tags. */
export async function customerDetails(tx: PartnerTx, id: string): Promise<CustomerDetails> {
  const factsOf = await statusFacts(tx, [{ id }]);
  const { rows: tags } = await tx.db.execute<CustomerTag>(sql`
    SELECT t.id, t.name, t.colour FROM core.customer_tags c JOIN core.tags t ON t.id = c.tag_id
    WHERE t.partner_id = ${tx.partnerId} AND c.partner_id = ${tx.partnerId} AND c.organization_id = ${id}
    ORDER BY lower(t.name), t.id`);
  return { facts: factsOf(id), tags };
}
