import { and, eq } from "drizzle-orm";
import { domains } from "@/db/schema";
import { type Ctx, inOrganization, type OrganizationTx } from "@/lib/access";
import { notFound } from "@/lib/core/errors";
import { proofRecord } from "./proof";

export type DomainDetails = {
  name: string;
  status: "pending" | "claimed" | "verified";
  createdAt: Date;
  record: { host: string; value: string };
};

export async function findDomain(ctx: Ctx, organizationId: string, name: string): Promise<DomainDetails> {
  return inOrganization(ctx, "organization:view", organizationId, async (tx) => {
    const { proof, ...domain } = await domainIn(tx, name);
    return { ...domain, record: proofRecord(domain.name, proof) };
  });
}

/** In the caller's transaction; locked when it is going to be changed. */
export async function domainIn(tx: OrganizationTx, wanted: string, lock?: "update") {
  const { name, status, proof, createdAt } = domains;
  const query = tx.db
    .select({ name, status, proof, createdAt })
    .from(domains)
    .where(and(eq(domains.organizationId, tx.organizationId), eq(name, wanted)));
  const [domain] = await (lock ? query.for(lock) : query);
  if (!domain) throw notFound("domain");
  return domain;
}
