import { and, eq, isNull, or, sql } from "drizzle-orm";
import { apiTokens } from "@/db/schema";
import { type Ctx, inPartner } from "@/lib/access";

/** Tokens of a partner that count at once; a program that needs more shares one. */
export const MAX_PARTNER_TOKENS = 20;

/** How long a token may count, in days. */
export const tokenDays = ["30", "90", "180", "365"] as const;

/** Tokens are no tenant's to read: the partner's door says whether the person may, and for which partner. */
export const mayTokens = (ctx: Ctx, permission: "account:view" | "account:edit"): Promise<string> =>
  inPartner({ ...ctx, submission: undefined }, permission, async ({ partnerId }) => partnerId);

/** A partner's tokens that still open something. */
export const countingTokens = (partnerId: string, now: Date) =>
  and(
    eq(apiTokens.partnerId, partnerId),
    isNull(apiTokens.revokedAt),
    or(isNull(apiTokens.expiresAt), sql`${apiTokens.expiresAt} > ${now}`),
  );
