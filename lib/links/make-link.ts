import { links } from "@/db/schema";
import type { Tx } from "@/lib/access";
import { hashToken, newToken } from "@/lib/core/tokens";

export type LinkPurpose = (typeof links.$inferSelect)["purpose"];
export type NewLink = {
  purpose: LinkPurpose;
  email: string;
  organizationId?: string | null;
  userId?: string | null;
  orderNumber?: string | null;
  mailId?: string | null;
  days: number;
};

const DAY = 86_400_000;

/** Stores a link and answers its token, which is nowhere else: only what is mailed or printed has it. */
export async function makeLink(tx: Tx, { days, ...link }: NewLink): Promise<string> {
  const token = newToken();
  const expiresAt = new Date(tx.now.getTime() + days * DAY);
  await tx.db.insert(links).values({ ...link, tokenHash: hashToken(token), expiresAt });
  return token;
}
