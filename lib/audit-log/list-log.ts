import { products } from "@/db/schema";
import type { Ctx } from "@/lib/access";
import type { LogFilter } from "./log-filter";
import { countQuery, SCAN } from "./log-query";
import { type Asked, type LogRows, type Meaning, readLog, readRows } from "./read-log";

export type LogPage = LogRows & {
  /** How many lines there are; `atLeast` when counting stopped. */
  total: { found: number; atLeast: boolean };
  meaning: Meaning;
  /** What the codes of products in the lines are called. */
  productNames: Record<string, string>;
  /** Looking was given up: no index knows the words, and there was too much to look through. */
  gaveUp?: true;
};

/** Counting stops here: who has more lines than these narrows instead of paging. */
const MOST_COUNTED = 500;

/** Nobody waits longer for words in names. */
const PATIENCE = 5_000;

/** What the partner's people did and what happened at its customers, as far as the person sees them. */
export const listLog = (ctx: Ctx, filter: LogFilter, within = PATIENCE): Promise<LogPage> =>
  orGivenUp(readLog(ctx, { filter, within }, (asked) => pageOf(asked, filter)));

/** What happened in one organization: for its own administrators, and for a partner's inside it. */
export const listOrganizationLog = (ctx: Ctx, organizationId: string, filter: LogFilter): Promise<LogPage> =>
  orGivenUp(readLog(ctx, { filter, organizationId, within: PATIENCE }, (asked) => pageOf(asked, filter)));

const STATEMENT_TIMEOUT = "57014";

async function orGivenUp(reading: Promise<LogPage>): Promise<LogPage> {
  try {
    return await reading;
  } catch (error) {
    const { cause } = error as { cause?: { code?: string } };
    if (cause?.code !== STATEMENT_TIMEOUT) throw error;
    const meaning = { noOrganization: false, moreOrganizations: false };
    return { rows: [], from: 0, meaning, total: none, productNames: {}, gaveUp: true };
  }
}

async function pageOf(asked: Asked, filter: LogFilter): Promise<LogPage> {
  const { meaning } = asked;
  const rows = await readRows(asked, filter);
  const total = meaning.noOrganization ? none : await totalOf(asked);
  return { ...rows, meaning, total, productNames: await productNames(asked) };
}

async function productNames({ tx }: Asked): Promise<Record<string, string>> {
  const all = await tx.db.select().from(products);
  return Object.fromEntries(all.map(({ code, name }) => [code, name]));
}

const none = { found: 0, atLeast: false };

async function totalOf({ tx, walk }: Asked) {
  const { rows } = await tx.db.execute<{ found: number; seen: number }>(
    countQuery({ ...walk, cursor: undefined }, MOST_COUNTED + 1),
  );
  const { found = 0, seen = 0 } = rows[0] ?? {};
  if (walk.rest.length > 0) return { found, atLeast: seen >= SCAN };
  return { found: Math.min(found, MOST_COUNTED), atLeast: found > MOST_COUNTED };
}
