import { type SQL, sql } from "drizzle-orm";
import type { PartnerTx } from "@/lib/access";

/** What would happen to a customer, or why nothing does. */
export const outcomes = ["change", "same", "tooMany", "notYours"] as const;
export type Outcome = (typeof outcomes)[number];

export type Outcomes = {
  /** How many of each. */
  counts: Record<Outcome, number>;
  /** A few of each by name; of those out of reach none. */
  names: Record<Outcome, string[]>;
  /** Stands for exactly this: who, and what happens to each. */
  digest: string;
};

const FEW = 5;
const none = { change: 0, same: 0, tooMany: 0, notYours: 0 };
const nobody = { change: [], same: [], tooMany: [], notYours: [] };

export const digestOf = (judged: SQL) =>
  sql`(SELECT coalesce(md5(string_agg(id::text || outcome, ',' ORDER BY id)), '') FROM ${judged})`;

/** How many of each outcome, as JSON. */
export const countsOf = (judged: SQL) =>
  sql`(SELECT coalesce(jsonb_object_agg(outcome, n), '{}') FROM (
    SELECT outcome, count(*) AS n FROM ${judged} GROUP BY outcome) AS counted)`;

/** `judged` answers id, name, name_key and outcome. */
export async function outcomesOf(tx: PartnerTx, judged: SQL): Promise<Outcomes> {
  const { rows } = await tx.db.execute<{ outcome: Outcome; n: number; names: string[]; digest: string }>(sql`
    WITH ${judged}
    SELECT outcome, max(n)::integer AS n, array_agg(name ORDER BY place) FILTER (WHERE name IS NOT NULL) AS names,
      ${digestOf(sql`judged`)} AS digest
    FROM (SELECT outcome, name, count(*) OVER (PARTITION BY outcome) AS n,
        row_number() OVER (PARTITION BY outcome ORDER BY name_key, id) AS place FROM judged) AS placed
    WHERE place <= ${FEW} GROUP BY outcome`);
  return {
    counts: { ...none, ...Object.fromEntries(rows.map(({ outcome, n }) => [outcome, n])) },
    names: { ...nobody, ...Object.fromEntries(rows.map(({ outcome, names }) => [outcome, names ?? []])) },
    digest: rows[0]?.digest ?? "",
  };
}
