import { and, eq } from "drizzle-orm";
import { domains } from "@/db/schema";
import { type Ctx, inOrganization } from "@/lib/access";
import { record } from "@/lib/audit";
import { domainIn } from "./find-domain";

export type RemoveDomain = { organizationId: string; name: string };

export async function removeDomain(ctx: Ctx, { organizationId, name }: RemoveDomain): Promise<void> {
  return inOrganization(ctx, "domains:edit", organizationId, async (tx) => {
    const { status } = await domainIn(tx, name, "update");
    await tx.db
      .delete(domains)
      .where(and(eq(domains.organizationId, tx.organizationId), eq(domains.name, name)));
    const target = { kind: "domain", id: name, name };
    await record(tx, "domain.removed", { target, before: { domain: name, status } });
  });
}
