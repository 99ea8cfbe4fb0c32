import { sql } from "drizzle-orm";
import type { Tx } from "@/lib/access";
import { factsOf, type Shown } from "./facts";

/** Why an organization is proposed, the best reason first. */
export const whys = ["verified", "claimed", "name", "recent", "people", "asked"] as const;
export type Why = (typeof whys)[number];

export type Candidate = Shown & { why: Why };
export type Reason = { id: string; why: Why };

/** How many are shown: whoever has to choose among more looks for a name instead. */
const MOST = 8;

const statusWhy = sql`CASE d.status WHEN 'pending' THEN 'asked' ELSE d.status END`;

/** The organizations that have a domain or ask for it, and the partners with administrators who have addresses there. */
export async function reasonsOfDomain(
  tx: Tx,
  domain: string,
  kind: "partner" | "customer" | "any",
): Promise<Reason[]> {
  const which = { partner: sql`o.is_partner`, customer: sql`NOT o.is_partner`, any: sql`true` }[kind];
  const { rows } = await tx.db.execute<Reason>(sql`
    SELECT d.organization_id AS id, ${statusWhy} AS why
    FROM core.domains d JOIN core.organizations o ON o.id = d.organization_id
    WHERE d.name = ${domain} AND ${which}
    UNION ALL
    SELECT o.id, 'people' FROM core.organizations o WHERE o.is_partner AND ${which} AND EXISTS (
      SELECT FROM core.user_roles r JOIN core.users u ON u.organization_id = r.organization_id AND u.id = r.user_id
      WHERE r.organization_id = o.id AND u.status <> 'inactive' AND split_part(u.email_key, '@', 2) = ${domain})`);
  return rows;
}

/** Those that live before the dead, then by the reason, then by how much goes on there. */
export async function ranked(tx: Tx, reasons: readonly Reason[]): Promise<Candidate[]> {
  const best = new Map<string, Why>();
  for (const { id, why } of reasons) {
    const known = best.get(id);
    if (!known || whys.indexOf(why) < whys.indexOf(known)) best.set(id, why);
  }
  const found = await factsOf(tx, [...best.keys()]);
  return found
    .map((each) => ({ ...each, why: best.get(each.id) ?? "asked" }))
    .sort((a, b) => rank(a, b))
    .slice(0, MOST);
}

function rank(a: Candidate, b: Candidate): number {
  return (
    Number(a.dormant) - Number(b.dormant) ||
    whys.indexOf(a.why) - whys.indexOf(b.why) ||
    b.activeUsers - a.activeUsers ||
    Number(b.lastActivityAt) - Number(a.lastActivityAt) ||
    a.name.localeCompare(b.name)
  );
}
