import { eq } from "drizzle-orm";
import { organizations } from "@/db/schema";
import { type Ctx, inOwnPartner } from "@/lib/access";
import { notFound } from "@/lib/core/errors";

export type PartnerAccount = {
  id: string;
  name: string;
  region: "US" | "CA" | "EU" | "AE";
  country: string;
  vertical: string | null;
  plannedUsers: number | null;
  createdAt: string;
};

/** One's own partner organization. */
export async function findPartnerAccount(ctx: Ctx): Promise<PartnerAccount> {
  return inOwnPartner(ctx, "account:view", async (tx) => {
    const [row] = await tx.db.select().from(organizations).where(eq(organizations.id, tx.partnerId));
    if (!row) throw notFound("organization");
    const { id, name, region, country, vertical, plannedUsers, createdAt } = row;
    return { id, name, region, country, vertical, plannedUsers, createdAt: createdAt.toISOString() };
  });
}
