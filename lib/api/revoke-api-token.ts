import { and, eq, isNull } from "drizzle-orm";
import { apiTokens } from "@/db/schema";
import { asSystem, type Ctx } from "@/lib/access";
import { record } from "@/lib/audit";
import { forbidden, notFound } from "@/lib/core/errors";

/** Ends a token of the vendor's systems at once. */
export async function revokeApiToken(ctx: Ctx, { name }: { name: string }): Promise<void> {
  if (ctx.actor.kind !== "operator") throw forbidden();
  await asSystem(ctx, "revoke an API token", async (tx) => {
    const [revoked] = await tx.db
      .update(apiTokens)
      .set({ revokedAt: ctx.now })
      .where(and(eq(apiTokens.name, name), isNull(apiTokens.partnerId), isNull(apiTokens.revokedAt)))
      .returning({ id: apiTokens.id });
    if (!revoked) throw notFound("apiToken");
    const target = { kind: "apiToken", id: revoked.id, name };
    await record(tx, "apiToken.revoked", { target, after: { revokedAt: ctx.now }, organizationId: null });
  });
}
