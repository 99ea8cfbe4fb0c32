import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { type Ctx, inOwnPartner } from "@/lib/access";
import { invalid, notFound } from "@/lib/core/errors";
import { namesOf, reached } from "./of-partner";
import { takeCustomers } from "./write-assignments";

export type UnassignCustomers = {
  userIds: string[];
  organizationIds: string[];
  /** Somebody takes customers from themselves, and knows it. */
  ownConfirmed?: boolean;
};

/** Takes customers from partner admins, all from all. Answers how many assignments are gone. */
export async function unassignCustomers(ctx: Ctx, input: UnassignCustomers): Promise<number> {
  return inOwnPartner(ctx, "partnerAdmins:edit", async (tx) => {
    const { userIds, organizationIds } = input;
    const { actor } = tx;
    if (!actor.allCustomers && actor.id && userIds.includes(actor.id) && !input.ownConfirmed)
      throw invalid({ ownConfirmed: "administrators.ownCustomer" });
    const found = await reached(tx, organizationIds);
    if (found.length < new Set(organizationIds).size) throw notFound("organization");
    const customers = sql`SELECT unnest(${`{${found.join(",")}}`}::uuid[]) AS id`;
    const workId = randomUUID();
    let taken = 0;
    for (const person of await namesOf(tx, userIds))
      taken += await takeCustomers(tx, { person, customers, workId });
    return taken;
  });
}
