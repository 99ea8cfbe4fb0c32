import { sessions } from "@/db/schema";
import type { Tx } from "@/lib/access";
import { hashToken, newToken } from "@/lib/core/tokens";
import { ABSOLUTE_DAYS } from "./session";

const DAY = 86_400_000;

/** Starts a session for a person whose identity the caller has just proved; answers the cookie's value. */
export async function startSession(
  tx: Tx,
  user: { id: string; organizationId: string },
  userAgent: string | null,
): Promise<string> {
  const token = newToken();
  await tx.db.insert(sessions).values({
    organizationId: user.organizationId,
    userId: user.id,
    tokenHash: hashToken(token),
    createdAt: tx.now,
    lastSeenAt: tx.now,
    expiresAt: new Date(tx.now.getTime() + ABSOLUTE_DAYS * DAY),
    address: tx.actor.address,
    userAgent: userAgent?.slice(0, 300) ?? null,
  });
  return token;
}
