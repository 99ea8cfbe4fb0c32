import { sql } from "drizzle-orm";
import type { Tx } from "@/lib/access";
import type { Region } from "@/lib/core/countries";

/** An organization as the wizard shows it, so that a dead duplicate can be recognised. */
export type Shown = {
  id: string;
  name: string;
  country: string;
  region: Region;
  domains: { name: string; status: "pending" | "claimed" | "verified" }[];
  activeUsers: number;
  lastActivityAt: Date | null;
  /** Nobody did anything there for a year. */
  dormant: boolean;
};

/** What is shown of these organizations; those that are gone are left out. */
export async function factsOf(tx: Tx, ids: readonly string[]): Promise<Shown[]> {
  if (ids.length === 0) return [];
  const { rows } = await tx.db.execute<Omit<Shown, "lastActivityAt"> & { lastActivityAt: string | null }>(sql`
    SELECT o.id, o.name, o.country, o.region,
      coalesce((SELECT json_agg(json_build_object('name', d.name, 'status', d.status) ORDER BY d.name)
        FROM core.domains d WHERE d.organization_id = o.id), '[]') AS domains,
      coalesce((SELECT sum(c.amount) FROM core.user_counts c
        WHERE c.organization_id = o.id AND c.status = 'active'), 0)::integer AS "activeUsers",
      to_json(a.at) #>> '{}' AS "lastActivityAt",
      coalesce(a.at, o.created_at) < ${tx.now.toISOString()}::timestamptz - interval '1 year' AS dormant
    FROM core.organizations o
    LEFT JOIN LATERAL (SELECT max(u.last_access_at) AS at FROM core.users u
      WHERE u.organization_id = o.id AND u.status = 'active') a ON true
    WHERE o.id = ANY (${`{${ids.join(",")}}`}::uuid[])`);
  return rows.map(({ lastActivityAt, ...row }) => ({
    ...row,
    lastActivityAt: lastActivityAt ? new Date(lastActivityAt) : null,
  }));
}

export const factsOfOne = async (tx: Tx, id: string): Promise<Shown | undefined> =>
  (await factsOf(tx, [id]))[0];
