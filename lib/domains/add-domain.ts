import { domains } from "@/db/schema";
import { type Ctx, inOrganization } from "@/lib/access";
import { record } from "@/lib/audit";
import { invalid } from "@/lib/core/errors";
import { domainName, domainProblem } from "./domain-name";

export type AddDomain = { organizationId: string; name: string };

/** Asks for a domain. It is the organization's once its TXT record is seen; several may ask, one can have it. */
export async function addDomain(
  ctx: Ctx,
  { organizationId, name: typed }: AddDomain,
): Promise<{ name: string }> {
  return inOrganization(ctx, "domains:edit", organizationId, async (tx) => {
    const name = domainName(typed);
    const problem = domainProblem(name);
    if (problem) throw invalid({ name: `domains.${problem}` });
    const added = await tx.db
      .insert(domains)
      .values({ organizationId: tx.organizationId, name, status: "pending", createdAt: tx.now })
      .onConflictDoNothing({ target: [domains.organizationId, domains.name] })
      .returning();
    if (added.length === 0) throw invalid({ name: "domains.known" });
    await record(tx, "domain.added", { target: { kind: "domain", id: name, name }, after: { domain: name } });
    return { name };
  });
}
