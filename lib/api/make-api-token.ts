import { and, eq, isNull } from "drizzle-orm";
import { apiTokens } from "@/db/schema";
import { asSystem, type Ctx } from "@/lib/access";
import { record } from "@/lib/audit";
import { conflict, forbidden, invalid } from "@/lib/core/errors";
import { hashToken, newToken } from "@/lib/core/tokens";
import { apiScopes, isApiScope } from "./scopes";

export type MakeApiToken = { name: string; scopes: string[]; days?: number };

const DAY = 86_400_000;

/** Makes a token for one of the vendor's own systems. Answers the token, which is shown this once. */
export async function makeApiToken(ctx: Ctx, { name, scopes, days }: MakeApiToken) {
  if (ctx.actor.kind !== "operator") throw forbidden();
  const unknown = scopes.find((scope) => !isApiScope(scope) || apiScopes[scope].of !== "vendor");
  if (!name.trim() || name.length > 100) throw invalid({ name: "field.required" });
  if (unknown !== undefined || scopes.length === 0) throw invalid({ scopes: "field.choice" });
  return asSystem(ctx, "make an API token", async (tx) => {
    const [taken] = await tx.db
      .select({ id: apiTokens.id })
      .from(apiTokens)
      .where(and(eq(apiTokens.name, name), isNull(apiTokens.partnerId), isNull(apiTokens.revokedAt)));
    if (taken) throw conflict("api.nameTaken", { name });
    const token = newToken();
    const expiresAt = days ? new Date(ctx.now.getTime() + days * DAY) : null;
    const [made] = await tx.db
      .insert(apiTokens)
      .values({ name, scopes, tokenHash: hashToken(token), createdAt: ctx.now, expiresAt })
      .returning({ id: apiTokens.id });
    if (!made) throw new Error("The token was not stored");
    const after = { name, scopes, expiresAt };
    await record(tx, "apiToken.made", {
      target: { kind: "apiToken", id: made.id, name },
      after,
      organizationId: null,
    });
    return { id: made.id, token, expiresAt };
  });
}
