import { createHmac } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import { apiTokens } from "@/db/schema";
import type { Tx } from "@/lib/access";
import { config } from "@/lib/core/config";
import { hashToken } from "@/lib/core/tokens";

/** Derived from the installation's own secret, so that it can be shown at every start and is stored nowhere. */
const token = () => createHmac("sha256", config().secretKey).update("demo intake token").digest("base64url");

export async function addIntakeToken(tx: Tx): Promise<void> {
  await tx.db
    .insert(apiTokens)
    .values({ name: "Demo ordering system", tokenHash: hashToken(token()), scopes: ["intake:orders"] });
}

/** The token's text; null when it was revoked or the installation's secret has changed since. */
export async function knownIntakeToken(tx: Tx): Promise<string | null> {
  const [row] = await tx.db
    .select({ id: apiTokens.id })
    .from(apiTokens)
    .where(and(eq(apiTokens.tokenHash, hashToken(token())), isNull(apiTokens.revokedAt)));
  return row ? token() : null;
}
