import { sql } from "drizzle-orm";
import { apiTokens } from "@/db/schema";
import { asSystem, type Ctx, tokenCtx, visitorCtx } from "@/lib/access";
import { actorOfUser } from "@/lib/auth";
import { hashToken } from "@/lib/core/tokens";
import { ApiRefusal } from "./refusals";
import { type ApiScope, apiScopes } from "./scopes";

/** Requests a token may make in a minute, over all web processes. */
export const REQUESTS_PER_MINUTE = 300;
const MINUTE = 60_000;

type Token = typeof apiTokens.$inferSelect;

/** Who calls: the context of the bearer token, counted and allowed the scope; anything else is refused. */
export async function callerOf(authorization: string | null, scope: ApiScope, address: string | null) {
  const given = /^Bearer +([\w-]{20,200})$/i.exec(authorization ?? "")?.[1];
  const token = given && (await countedToken(visitorCtx(address), hashToken(given)));
  if (!token) throw unauthorized();
  if (token.windowRequests > REQUESTS_PER_MINUTE) throw tooMany(token);
  const ofRightKind = apiScopes[scope].of === (token.partnerId ? "partner" : "vendor");
  if (!token.scopes.includes(scope) || !ofRightKind)
    throw new ApiRefusal("forbidden", { key: "api.scope", values: { scope } });
  return token.partnerId ? asItsOwner(token, address) : tokenCtx(token, address);
}

/** A partner's token can do what the person who made it can do now, and nothing when that person is gone. */
async function asItsOwner({ name, userId, partnerId }: Token, address: string | null): Promise<Ctx> {
  const owner = userId ? await actorOfUser(userId) : undefined;
  if (!owner || owner.partnerId !== partnerId) throw unauthorized();
  return { now: new Date(), actor: { ...owner, kind: "token", name: `${name} (${owner.name})`, address } };
}

const unauthorized = () =>
  new ApiRefusal("unauthorized", { key: "api.unauthorized" }, { "WWW-Authenticate": "Bearer" });

/** Counts the request and notes the use (once a minute) in one statement; nothing for a token that does not count. */
async function countedToken(ctx: Ctx, tokenHash: string): Promise<Token | undefined> {
  const minuteAgo = new Date(ctx.now.getTime() - MINUTE);
  const inWindow = sql`${apiTokens.windowStartedAt} > ${minuteAgo}`;
  return asSystem(ctx, "find the token of an API request", async (tx) => {
    const [token] = await tx.db
      .update(apiTokens)
      .set({
        windowRequests: sql`CASE WHEN ${inWindow} THEN ${apiTokens.windowRequests} + 1 ELSE 1 END`,
        windowStartedAt: sql`CASE WHEN ${inWindow} THEN ${apiTokens.windowStartedAt} ELSE ${ctx.now} END`,
        lastUsedAt: sql`CASE WHEN ${apiTokens.lastUsedAt} > ${minuteAgo} THEN ${apiTokens.lastUsedAt} ELSE ${ctx.now} END`,
      })
      .where(
        sql`${apiTokens.tokenHash} = ${tokenHash} AND ${apiTokens.revokedAt} IS NULL
          AND (${apiTokens.expiresAt} IS NULL OR ${apiTokens.expiresAt} > ${ctx.now})`,
      )
      .returning();
    return token;
  });
}

function tooMany({ windowStartedAt }: Token): ApiRefusal {
  const ends = (windowStartedAt ?? new Date()).getTime() + MINUTE;
  const seconds = Math.max(1, Math.ceil((ends - Date.now()) / 1000));
  const ref = { key: "api.tooMany", values: { limit: REQUESTS_PER_MINUTE, seconds } };
  return new ApiRefusal("tooMany", ref, { "Retry-After": String(seconds) });
}
