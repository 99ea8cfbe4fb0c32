import { and, eq, ne } from "drizzle-orm";
import { users } from "@/db/schema";
import { asSystem, type Ctx } from "@/lib/access";

/** How the holder of a finished order's link gets in: an account, an invitation in the mail, or not at all. */
export type WayIn = "account" | "invited" | "none";

export async function wayIn(ctx: Ctx, email: string): Promise<WayIn> {
  return asSystem(ctx, "say how the contact of a finished order gets in", async (tx) => {
    const [user] = await tx.db
      .select({ status: users.status })
      .from(users)
      .where(and(eq(users.emailKey, email.toLowerCase()), ne(users.status, "inactive")));
    if (!user) return "none";
    return user.status === "active" ? "account" : "invited";
  });
}
