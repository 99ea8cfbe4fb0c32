import { eq } from "drizzle-orm";
import { users } from "@/db/schema";
import { asSystem, type Ctx } from "@/lib/access";
import { record } from "@/lib/audit";
import { forbidden } from "@/lib/core/errors";
import type { Locale } from "@/lib/core/locales";
import type { Theme } from "@/lib/core/themes";
import { accountTarget, ownAccount } from "./account";

export type UpdateProfile = { displayName?: string; locale?: Locale; theme?: Theme };

/** One's own name, language and theme; what is left out stays. */
export async function updateProfile(ctx: Ctx, { theme, ...rest }: UpdateProfile): Promise<void> {
  const { userId, organizationId } = ownAccount(ctx);
  const chosen = { ...rest, ...(theme && { theme: theme === "system" ? null : theme }) };
  await asSystem(ctx, "change one's own profile", async (tx) => {
    const [before] = await tx.db.select().from(users).where(eq(users.id, userId)).for("update");
    if (!before) throw forbidden();
    const [after] = await tx.db
      .update(users)
      .set({ ...chosen, changedAt: tx.now })
      .where(eq(users.id, userId))
      .returning();
    if (!after) throw forbidden();
    const target = accountTarget(after);
    await record(tx, "user.modified", { target, organizationId, before: seen(before), after: seen(after) });
  });
}

const seen = ({ displayName, locale, theme }: typeof users.$inferSelect) => ({ displayName, locale, theme });
