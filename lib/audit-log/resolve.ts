import { type SQL, sql } from "drizzle-orm";
import type { OrganizationTx, PartnerTx, Tx } from "@/lib/access";
import { isId, type LogFilter, OWN } from "./log-filter";

/** What the words of a filter stand for. */
export type Resolved = { ids: string[]; label?: string };
/** Words that nobody was found for are looked for in the names as they were written down. */
export type Who = Resolved & { written?: string };

const MOST = 10;

/** Whose actions: people found by name or address; an id stands for itself. */
export async function resolveWho(tx: PartnerTx, { chosen }: LogFilter): Promise<Who | undefined> {
  const [words] = chosen.who;
  if (!words) return undefined;
  if (isId(words))
    return { ids: [words.trim()], label: await nameOf(tx, sql`partner_id = ${tx.partnerId}`, words) };
  const { rows } = await tx.db.execute<{ id: string }>(
    sql`SELECT id FROM core.find_actors(${words}, ${MOST})`,
  );
  return rows.length > 0 ? { ids: [...new Set(rows.map(({ id }) => id))] } : { ids: [], written: words };
}

/** The same inside one organization: an address of its own people, else the name that was written down. */
export async function resolveWhoInside(tx: OrganizationTx, { chosen }: LogFilter): Promise<Who | undefined> {
  const [words] = chosen.who;
  if (!words) return undefined;
  const own = sql`organization_id = ${tx.organizationId}`;
  if (isId(words)) return { ids: [words.trim()], label: await nameOf(tx, own, words) };
  if (!words.includes("@")) return { ids: [], written: words };
  const key = words.trim().toLowerCase();
  const { rows } = await tx.db.execute<{ id: string }>(sql`SELECT id FROM core.users WHERE ${own}
    AND email_key >= ${key} AND email_key < ${`${key}\u{10ffff}`} LIMIT ${MOST}`);
  return rows.length > 0 ? { ids: rows.map(({ id }) => id) } : { ids: [], written: words };
}

/** The file of the import whose changes are looked at. */
export async function nameOfWork(tx: OrganizationTx, { chosen }: LogFilter): Promise<string | undefined> {
  const [work] = chosen.work;
  if (!work) return undefined;
  const { rows } = await tx.db.execute<{ name: string }>(sql`SELECT target_name AS name FROM core.audit
    WHERE organization_id = ${tx.organizationId} AND target_id = ${work} AND target_kind = 'import' LIMIT 1`);
  return rows[0]?.name;
}

async function nameOf(tx: Tx, where: SQL, id: string): Promise<string | undefined> {
  const { rows } = await tx.db.execute<{ name: string }>(sql`SELECT actor_name AS name FROM core.audit
    WHERE ${where} AND actor_id = ${id.trim()} AND NOT is_detail ORDER BY at DESC LIMIT 1`);
  return rows[0]?.name;
}

/** Which organizations: the partner's own, one by its id, or the customers that the customer list would find. */
export async function resolveOrganization(
  tx: PartnerTx,
  { chosen }: LogFilter,
): Promise<(Resolved & { more: boolean }) | undefined> {
  const [words] = chosen.organization;
  if (!words) return undefined;
  if (words === OWN) return { ids: [tx.partnerId], more: false };
  if (isId(words)) {
    const { rows } = await tx.db.execute<{ name: string }>(sql`SELECT name FROM core.customer_overview
      WHERE partner_id = ${tx.partnerId} AND organization_id = ${words.trim()}::uuid`);
    return { ids: [words.trim()], label: rows[0]?.name, more: false };
  }
  const { rows } = await tx.db.execute<{ id: string }>(sql`SELECT DISTINCT organization_id AS id
    FROM core.search_customers(${words}, ${MOST + 1})`);
  return { ids: rows.slice(0, MOST).map(({ id }) => id), more: rows.length > MOST };
}
