import { createHmac } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { apiTokens } from "@/db/schema";
import { asSystem, type Ctx, type Tx } from "@/lib/access";
import { record } from "@/lib/audit";
import { config } from "@/lib/core/config";
import { conflict, forbidden, invalid, ruleBroken } from "@/lib/core/errors";
import { hashToken, newToken } from "@/lib/core/tokens";
import { countingTokens, MAX_PARTNER_TOKENS, mayTokens } from "./partner-tokens";
import type { PartnerScope } from "./scopes";

export type MakePartnerToken = { name: string; scopes: PartnerScope[]; days: number };

const DAY = 86_400_000;
/** So long a form that was sent twice gets the same token again. */
const AGAIN = 60_000;

/** Makes a token for a program of the partner's. Answers the token, which is shown this once and not stored. */
export async function makePartnerToken(ctx: Ctx, { name, scopes, days }: MakePartnerToken) {
  if (scopes.length === 0) throw invalid({ scopes: "account.noScope" });
  const partnerId = await mayTokens(ctx, "account:edit");
  const { id: userId, name: madeBy } = ctx.actor;
  if (!userId) throw forbidden();
  return asSystem(ctx, "make an API token of a partner", async (tx) => {
    // One at a time per partner: the limit and the names are counted.
    await tx.db.execute(sql`SELECT FROM core.organizations WHERE id = ${partnerId} FOR UPDATE`);
    const token = tokenOf(ctx);
    if (await madeBefore(tx, token)) return { token };
    const counting = await tx.db.select().from(apiTokens).where(countingTokens(partnerId, ctx.now));
    if (counting.length >= MAX_PARTNER_TOKENS)
      throw ruleBroken("account.tooManyTokens", { max: MAX_PARTNER_TOKENS });
    if (counting.some((each) => each.name === name))
      throw invalid({ name: { key: "api.nameTaken", values: { name } } });
    const values = {
      name,
      scopes,
      partnerId,
      userId,
      createdAt: ctx.now,
      expiresAt: new Date(ctx.now.getTime() + days * DAY),
    };
    const [made] = await tx.db
      .insert(apiTokens)
      .values({ ...values, tokenHash: hashToken(token) })
      .returning({ id: apiTokens.id });
    if (!made) throw new Error("The token was not stored");
    const after = { name, scopes, expiresAt: values.expiresAt, user: madeBy };
    const target = { kind: "apiToken", id: made.id, name };
    await record(tx, "apiToken.made", { target, after, organizationId: partnerId, partnerId });
    return { token };
  });
}

/** Of one submission always the same, so that a double click does not lose it; without one, random. */
const tokenOf = ({ submission }: Ctx) =>
  submission
    ? createHmac("sha256", config().secretKey).update(`API token ${submission}`).digest("base64url")
    : newToken();

async function madeBefore(tx: Tx, token: string): Promise<boolean> {
  const [made] = await tx.db
    .select()
    .from(apiTokens)
    .where(eq(apiTokens.tokenHash, hashToken(token)));
  if (!made) return false;
  const isAgain = made.userId === tx.actor.id && !made.revokedAt;
  if (!isAgain || tx.now.getTime() - made.createdAt.getTime() > AGAIN) throw conflict("alreadySubmitted");
  return true;
}
