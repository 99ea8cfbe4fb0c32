import { sql } from "drizzle-orm";
import { type Ctx, inOwnPartner } from "@/lib/access";
import { notFound } from "@/lib/core/errors";
import { isUuid } from "@/lib/core/ids";
import { type Administrator, administratorsOf } from "./list-administrators";

/** One of the partner's administrators. */
export async function findAdministrator(ctx: Ctx, userId: string): Promise<Administrator> {
  if (!isUuid(userId)) throw notFound("administrator");
  return inOwnPartner(ctx, "administrators:view", async (tx) => {
    const { rows } = await tx.db.execute<Administrator>(sql`
      SELECT id, name, email, status, roles, customers, to_json(last_access_at) #>> '{}' AS "lastAccessAt"
      FROM (${administratorsOf(tx, sql`u.id = ${userId}`)}) AS found`);
    const [administrator] = rows;
    if (!administrator) throw notFound("administrator");
    return administrator;
  });
}
