import { lt } from "drizzle-orm";
import { linkVisits, sessions, signInAttempts } from "@/db/schema";
import { asSystem, systemCtx } from "@/lib/access";
import { KNOWN_FOR_DAYS } from "./account";

const DAY = 86_400_000;

/** Forgets what no longer counts: attempts after a day, visits that ended, sessions whose address is no longer known. */
export async function sweepSignIns(now = new Date()): Promise<void> {
  const ago = (days: number) => new Date(now.getTime() - days * DAY);
  await asSystem({ ...systemCtx(), now }, "forget old sign-ins", async (tx) => {
    await tx.db.delete(signInAttempts).where(lt(signInAttempts.updatedAt, ago(1)));
    await tx.db.delete(linkVisits).where(lt(linkVisits.expiresAt, now));
    await tx.db.delete(sessions).where(lt(sessions.createdAt, ago(KNOWN_FOR_DAYS)));
  });
}
