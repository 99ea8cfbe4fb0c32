import { eq } from "drizzle-orm";
import { organizations } from "@/db/schema";
import { asSystem, type Ctx } from "@/lib/access";

/** The partner whose invoice it is, by the name it has now. */
export async function sellerName(ctx: Ctx, partnerId: string): Promise<string> {
  return asSystem(ctx, "name the partner on its own invoice", async (tx) => {
    const [partner] = await tx.db
      .select({ name: organizations.name })
      .from(organizations)
      .where(eq(organizations.id, partnerId));
    return partner?.name ?? "";
  });
}
