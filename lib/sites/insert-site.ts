import { sites } from "@/db/schema";
import type { OrganizationTx } from "@/lib/access";
import { record } from "@/lib/audit";

export type NewSite = { urlName: string; timeZone: string; earlyRelease: boolean };

/** A meetings site, in the caller's transaction. Answers its id. */
export async function insertSite(tx: OrganizationTx, site: NewSite): Promise<string> {
  const id = crypto.randomUUID();
  await tx.db.insert(sites).values({ id, organizationId: tx.organizationId, ...site, createdAt: tx.now });
  await record(tx, "site.created", { target: { kind: "site", id, name: site.urlName }, after: site });
  return id;
}
