import { and, eq } from "drizzle-orm";
import { apiTokens } from "@/db/schema";
import { asSystem, type Ctx } from "@/lib/access";
import { record } from "@/lib/audit";
import { conflict, notFound } from "@/lib/core/errors";
import { mayTokens } from "./partner-tokens";

/** Ends a token of one's own partner: the next request with it is refused. */
export async function revokePartnerToken(
  ctx: Ctx,
  { tokenId }: { tokenId: string },
): Promise<{ name: string }> {
  const partnerId = await mayTokens(ctx, "account:edit");
  return asSystem(ctx, "revoke an API token of a partner", async (tx) => {
    const [token] = await tx.db
      .select()
      .from(apiTokens)
      .where(and(eq(apiTokens.id, tokenId), eq(apiTokens.partnerId, partnerId)))
      .for("update");
    if (!token) throw notFound("apiToken");
    if (token.revokedAt) throw conflict("account.tokenGone");
    await tx.db.update(apiTokens).set({ revokedAt: ctx.now }).where(eq(apiTokens.id, tokenId));
    const target = { kind: "apiToken", id: tokenId, name: token.name };
    const after = { revokedAt: ctx.now };
    await record(tx, "apiToken.revoked", { target, after, organizationId: partnerId, partnerId });
    return { name: token.name };
  });
}
