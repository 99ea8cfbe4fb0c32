import { eq } from "drizzle-orm";
import { users } from "@/db/schema";
import { asSystem, visitorCtx } from "@/lib/access";
import { record } from "@/lib/audit";
import { accountTarget } from "./account";

export type RefusedSignIn = { emailKey: string; address: string | null; at: string };

/** Writes a refused sign-in into the log of the account's organization: later, so that it cannot be timed. */
export async function noteRefusedSignIn({ emailKey, address, at }: RefusedSignIn): Promise<void> {
  const ctx = { ...visitorCtx(address), now: new Date(at) };
  await asSystem(ctx, "note a refused sign-in", async (tx) => {
    const [user] = await tx.db.select().from(users).where(eq(users.emailKey, emailKey));
    if (!user) return;
    const { organizationId } = user;
    await record(tx, "session.signInRefused", { target: accountTarget(user), organizationId });
  });
}
