import { and, eq, gt, isNull } from "drizzle-orm";
import { links, linkVisits } from "@/db/schema";
import { asSystem, type Ctx, type Tx } from "@/lib/access";
import { hashToken, newToken } from "@/lib/core/tokens";

export type Link = typeof links.$inferSelect;
export type LinkState = "open" | "used" | "expired" | "revoked" | "unknown";

/** How long the cookie lasts that a link is exchanged for; the link itself can be opened again until it ends. */
export const VISIT_HOURS = 12;

export const stateOf = (link: Link, now: Date): LinkState =>
  link.revokedAt ? "revoked" : link.usedAt ? "used" : link.expiresAt <= now ? "expired" : "open";

/** What a token stands for. Looking changes nothing: mail scanners look too. */
export async function lookAtLink(ctx: Ctx, token: string): Promise<{ state: LinkState; link?: Link }> {
  return asSystem(ctx, "look at a mailed link", async (tx) => {
    const [link] = await tx.db
      .select()
      .from(links)
      .where(eq(links.tokenHash, hashToken(token)));
    return link ? { state: stateOf(link, ctx.now), link } : { state: "unknown" };
  });
}

/** Exchanges the token for a short visit; its secret goes into a cookie, so that the address bar keeps no token. */
export async function openLink(
  ctx: Ctx,
  token: string,
): Promise<{ state: LinkState; link?: Link; visit?: string }> {
  return asSystem(ctx, "open a mailed link", async (tx) => {
    const [link] = await tx.db
      .select()
      .from(links)
      .where(eq(links.tokenHash, hashToken(token)));
    if (!link) return { state: "unknown" };
    const state = stateOf(link, ctx.now);
    if (state !== "open") return { state, link };
    return { state, link, visit: await startVisit(tx, link.id) };
  });
}

/** Starts a visit of a link that the caller has just made or checked. */
export async function startVisit(tx: Tx, linkId: string): Promise<string> {
  const visit = newToken();
  const expiresAt = new Date(tx.now.getTime() + VISIT_HOURS * 3_600_000);
  await tx.db.insert(linkVisits).values({ tokenHash: hashToken(visit), linkId, expiresAt });
  return visit;
}

/** The link behind a visit's cookie, whatever its state is by now. */
export async function linkOfVisit(ctx: Ctx, visit: string): Promise<{ state: LinkState; link?: Link }> {
  return asSystem(ctx, "find the link of a visit", async (tx) => {
    const [row] = await tx.db
      .select({ link: links })
      .from(linkVisits)
      .innerJoin(links, eq(links.id, linkVisits.linkId))
      .where(and(eq(linkVisits.tokenHash, hashToken(visit)), gt(linkVisits.expiresAt, ctx.now)));
    return row ? { state: stateOf(row.link, ctx.now), link: row.link } : { state: "unknown" };
  });
}

/** Marks a link as used; false when somebody was faster or it ended meanwhile. */
export async function useUpLink(tx: Tx, linkId: string): Promise<boolean> {
  const used = await tx.db
    .update(links)
    .set({ usedAt: tx.now })
    .where(
      and(eq(links.id, linkId), isNull(links.usedAt), isNull(links.revokedAt), gt(links.expiresAt, tx.now)),
    )
    .returning({ id: links.id });
  return used.length === 1;
}

/** Marks all open links for an order as used: it is set up, whoever finished it. */
export async function markLinksUsed(tx: Tx, orderNumber: string): Promise<void> {
  await tx.db
    .update(links)
    .set({ usedAt: tx.now })
    .where(and(eq(links.orderNumber, orderNumber), isNull(links.usedAt), isNull(links.revokedAt)));
}

/**
 * Ends all open links of an order's contact or of a user: re-sending, handing over, a set password. The link of a
 * customer's administrator goes on unless it is named: it counts as long as the saved answers say so.
 */
export async function revokeLinks(
  tx: Tx,
  of: { orderNumber: string; purpose?: "services" } | { userId: string; purpose: Link["purpose"] },
): Promise<void> {
  const which =
    "orderNumber" in of
      ? and(eq(links.orderNumber, of.orderNumber), eq(links.purpose, of.purpose ?? "provisioning"))
      : and(eq(links.userId, of.userId), eq(links.purpose, of.purpose));
  await tx.db
    .update(links)
    .set({ revokedAt: tx.now })
    .where(and(which, isNull(links.usedAt), isNull(links.revokedAt)));
}
