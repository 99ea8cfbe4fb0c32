import { eq } from "drizzle-orm";
import { domains } from "@/db/schema";
import { type Ctx, inOrganization } from "@/lib/access";

export type Domain = { name: string; status: "pending" | "claimed" | "verified"; createdAt: Date };

/** The domains of an organization, and those it asked for. */
export async function listDomains(ctx: Ctx, organizationId: string): Promise<Domain[]> {
  const { name, status, createdAt } = domains;
  return inOrganization(ctx, "organization:view", organizationId, (tx) =>
    tx.db
      .select({ name, status, createdAt })
      .from(domains)
      .where(eq(domains.organizationId, tx.organizationId))
      .orderBy(name)
      .limit(1_000),
  );
}
