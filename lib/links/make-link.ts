import { eq } from "drizzle-orm";
import { links } from "@/db/schema";
import type { Tx } from "@/lib/access";
import { hashToken, newToken } from "@/lib/core/tokens";
import { startVisit } from "./open-link";

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

/** The visit of a link that nobody is mailed: for who is signed in already. */
export async function makeVisit(tx: Tx, link: NewLink): Promise<string> {
  const token = await makeLink(tx, link);
  const [made] = await tx.db
    .select({ id: links.id })
    .from(links)
    .where(eq(links.tokenHash, hashToken(token)));
  if (!made) throw new Error("The link was not stored");
  return startVisit(tx, made.id);
}
