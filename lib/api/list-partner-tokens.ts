import { desc, eq } from "drizzle-orm";
import { apiTokens, users } from "@/db/schema";
import { asSystem, type Ctx } from "@/lib/access";
import { mayTokens } from "./partner-tokens";
import { isPartnerScope, type PartnerScope } from "./scopes";

export type PartnerToken = {
  id: string;
  name: string;
  scopes: PartnerScope[];
  /** Undefined when the person is gone; the token no longer counts then. */
  madeBy?: string;
  createdAt: string;
  expiresAt?: string;
  lastUsedAt?: string;
  state: "counts" | "ownerGone" | "expired" | "revoked";
};

const SHOWN = 100;

/** The tokens of one's own partner, latest first; of the tokens themselves nothing is known any more. */
export async function listPartnerTokens(ctx: Ctx): Promise<PartnerToken[]> {
  const partnerId = await mayTokens(ctx, "account:view");
  const rows = await asSystem(ctx, "list the API tokens of a partner", (tx) =>
    tx.db
      .select({ token: apiTokens, by: users.displayName, status: users.status })
      .from(apiTokens)
      .leftJoin(users, eq(users.id, apiTokens.userId))
      .where(eq(apiTokens.partnerId, partnerId))
      .orderBy(desc(apiTokens.createdAt))
      .limit(SHOWN),
  );
  return rows.map(({ token, by, status }) => ({
    id: token.id,
    name: token.name,
    scopes: token.scopes.filter(isPartnerScope),
    madeBy: by ?? undefined,
    createdAt: token.createdAt.toISOString(),
    expiresAt: token.expiresAt?.toISOString(),
    lastUsedAt: token.lastUsedAt?.toISOString(),
    state: stateOf(token, status === "active", ctx.now),
  }));
}

function stateOf(
  { revokedAt, expiresAt }: typeof apiTokens.$inferSelect,
  ownerActive: boolean,
  now: Date,
): PartnerToken["state"] {
  if (revokedAt) return "revoked";
  if (expiresAt && expiresAt <= now) return "expired";
  return ownerActive ? "counts" : "ownerGone";
}
