import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { type Ctx, inOwnPartner } from "@/lib/access";
import { notFound } from "@/lib/core/errors";
import { partnerAdmins, reached } from "./of-partner";
import { giveCustomers } from "./write-assignments";

export type AssignCustomers = { userIds: string[]; organizationIds: string[] };

/**
 * Gives partner admins customers, all to all; what they have already stays. A customer that the person who asks does
 * not reach is not found. Answers how many assignments are new.
 */
export async function assignCustomers(
  ctx: Ctx,
  { userIds, organizationIds }: AssignCustomers,
): Promise<number> {
  return inOwnPartner(ctx, "partnerAdmins:edit", async (tx) => {
    const people = await partnerAdmins(tx, userIds);
    const found = await reached(tx, organizationIds);
    if (found.length < new Set(organizationIds).size) throw notFound("organization");
    const customers = sql`SELECT unnest(${`{${found.join(",")}}`}::uuid[]) AS id`;
    const workId = randomUUID();
    let given = 0;
    for (const [id, name] of people)
      given += await giveCustomers(tx, { person: { id, name }, customers, workId });
    return given;
  });
}
