import { sql } from "drizzle-orm";
import { asSystem, type Ctx, type Tx } from "@/lib/access";
import { conflict } from "@/lib/core/errors";
import { hashToken } from "@/lib/core/tokens";
import { linkOfVisit } from "@/lib/links";
import { sideOf } from "../in-set-up";
import { type Candidate, ranked, reasonsOfDomain } from "./candidates";
import { domainOf } from "./domain-of";

/** More than anybody needs to find one organization; too few to find out which there are. */
const AN_HOUR = 30;

export type Searched = { found: Candidate[]; problem?: "form" | "often" };
export type Kind = "partner" | "customer" | "any";

/** Every organization that has this very domain, or asks for it; for the holder of an order's link, so often an hour. */
export async function searchByDomain(
  ctx: Ctx,
  visit: string,
  { typed, kind }: { typed: string; kind: Kind },
): Promise<Searched> {
  const { state, link } = await linkOfVisit(ctx, visit);
  if (state !== "open" || !link || sideOf(link) !== "partner") throw conflict("setup.noVisit");
  const domain = domainOf(typed);
  if (!domain) return { found: [], problem: "form" };
  return asSystem(ctx, "search an organization by its domain", async (tx) => {
    if (!(await countSearch(tx, link.email))) return { found: [], problem: "often" };
    return { found: await ranked(tx, await withDomain(tx, domain, kind)) };
  });
}

export const withDomain = async (tx: Tx, domain: string, kind: Kind) =>
  (await reasonsOfDomain(tx, domain, kind)).filter(({ why }) => why !== "people");

/** Counts before it is known what is found; false when the hour's searches are used up. */
async function countSearch(tx: Tx, email: string): Promise<boolean> {
  const key = `setup:search:${hashToken(email.toLowerCase()).slice(0, 32)}`;
  const now = tx.now.getTime();
  const counted = await tx.db.execute(sql`
    INSERT INTO core.sign_in_attempts AS a (key, failures, updated_at)
    VALUES (${key}, ${JSON.stringify([now])}::jsonb, ${tx.now.toISOString()})
    ON CONFLICT (key) DO UPDATE SET updated_at = excluded.updated_at, failures = excluded.failures || (
      SELECT coalesce(jsonb_agg(t), '[]') FROM jsonb_array_elements(a.failures) t WHERE t::bigint > ${now - 3_600_000})
    WHERE (SELECT count(*) FROM jsonb_array_elements(a.failures) t WHERE t::bigint > ${now - 3_600_000}) < ${AN_HOUR}`);
  return counted.rowCount === 1;
}
