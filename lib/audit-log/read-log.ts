import { type SQL, sql } from "drizzle-orm";
import { type Ctx, inOrganization, inPartner, type Tx } from "@/lib/access";
import type { AuditLine } from "@/lib/audit";
import { type Cursor, type KeysetPage, type KeyValue, keysetPage } from "@/lib/core/keyset";
import type { LogFilter } from "./log-filter";
import { pageQuery, stopQuery, type Walk } from "./log-query";
import { nameOfWork, resolveOrganization, resolveWho, resolveWhoInside } from "./resolve";
import { walkAcross, walkInside } from "./walks";

export type LogLine = AuditLine & {
  actorId: string | null;
  organizationId: string;
  /** Null for the partner's own organization, and for a customer that is one no longer. */
  organizationName: string | null;
  targetKind: string;
  targetId: string;
  address: string | null;
};

/** What the words of the filters stand for. */
export type Meaning = {
  who?: string;
  organization?: string;
  /** The import's file. */
  work?: string;
  /** No organization was found for the words. */
  noOrganization: boolean;
  /** More organizations were found than are looked at. */
  moreOrganizations: boolean;
};

export type LogRows = KeysetPage<LogLine> & {
  /** Looking for what no index knows stopped here; the rest may be looked through from there. */
  stopped?: Cursor;
};

export type Asked = { tx: Tx; walk: Walk; select: SQL; meaning: Meaning };

/**
 * Every question here reads the first lines in an index's order. Behind policies the planner expects so few of them that
 * it would read and sort all instead: 50,000 lines of a person for one page.
 */
const inOrder = ({ db }: Tx, within = 0) =>
  db.execute(sql`SELECT set_config('enable_sort', 'off', true), set_config('enable_bitmapscan', 'off', true),
    set_config('enable_seqscan', 'off', true), set_config('jit', 'off', true),
    set_config('statement_timeout', ${`${within}`}, true)`);

type Reading = {
  filter: LogFilter;
  organizationId?: string;
  /** Milliseconds that looking may take; no end unless told. */
  within?: number;
};

/** Opens the door to the log: of one organization, or of a partner across its customers. */
export async function readLog<T>(
  ctx: Ctx,
  { filter, organizationId, within }: Reading,
  work: (asked: Asked) => Promise<T>,
): Promise<T> {
  if (organizationId)
    return inOrganization(ctx, "audit:view", organizationId, async (tx) => {
      const who = await resolveWhoInside(tx, filter);
      const file = await nameOfWork(tx, filter);
      await inOrder(tx, within);
      const walk = walkInside(tx, { filter, who, now: tx.now });
      const meaning = { who: who?.label, work: file, noOrganization: false, moreOrganizations: false };
      return work({ tx, walk, select: columns(sql`NULL::text`), meaning });
    });
  return inPartner(ctx, "audit:view", async (tx) => {
    const who = await resolveWho(tx, filter);
    const organization = await resolveOrganization(tx, filter);
    await inOrder(tx, within);
    const name = sql`(SELECT o.name FROM core.customer_overview o
      WHERE o.partner_id = ${tx.partnerId} AND o.organization_id = a.organization_id)`;
    const meaning = {
      who: who?.label,
      organization: organization?.label,
      noOrganization: organization?.ids.length === 0,
      moreOrganizations: organization?.more ?? false,
    };
    return work({
      tx,
      walk: walkAcross(tx, { filter, who, organization, now: tx.now }),
      select: columns(name),
      meaning,
    });
  });
}

const columns = (
  organizationName: SQL,
) => sql`a.id, to_json(a.at) #>> '{}' AS at, a.actor_kind AS "actorKind",
  a.actor_id AS "actorId", a.actor_name AS "actorName", a.action, a.organization_id AS "organizationId",
  ${organizationName} AS "organizationName", a.target_kind AS "targetKind", a.target_id AS "targetId",
  a.target_name AS "targetName", a.before, a.after, a.address`;

type Page = Pick<LogFilter, "cursor" | "size">;

/** One page; and where looking stopped, when it is not full because of that. */
export async function readRows({ tx, walk, select, meaning }: Asked, page: Page): Promise<LogRows> {
  if (meaning.noOrganization) return { rows: [], from: 0 };
  const here = { ...walk, cursor: page.cursor };
  const { rows } = await tx.db.execute<LogLine & { key: KeyValue[] }>(pageQuery(here, page.size + 1, select));
  const looked = walk.rest.length > 0 && rows.length <= page.size && !page.cursor?.backward;
  return { ...keysetPage(rows, page), stopped: looked ? await stopOf(tx, here, rows.length) : undefined };
}

async function stopOf(tx: Tx, walk: Walk, found: number): Promise<Cursor | undefined> {
  const { rows } = await tx.db.execute<{ key: KeyValue[] }>(stopQuery(walk));
  const [last] = rows;
  return last && { backward: false, from: (walk.cursor?.from ?? 0) + found, key: last.key };
}
