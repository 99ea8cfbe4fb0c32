import { sql } from "drizzle-orm";
import { type Ctx, inOwnPartner } from "@/lib/access";
import type { SupportTopic } from "./fields";

export type SupportRequest = {
  id: string;
  topic: SupportTopic;
  subject: string;
  message: string;
  requestedByName: string;
  createdAt: string;
};

export type SupportDesk = { partner: string; requests: SupportRequest[] };

const SHOWN = 50;

/** What the partner asked of late, by whomever, and the partner's name as it is sent along. */
export async function listSupportRequests(ctx: Ctx): Promise<SupportDesk> {
  return inOwnPartner(ctx, "resources:view", async (tx) => {
    const { rows } = await tx.db.execute<SupportRequest>(sql`
      SELECT id, topic, subject, message, requested_by_name AS "requestedByName",
        to_json(created_at) #>> '{}' AS "createdAt"
      FROM core.support_requests WHERE partner_id = ${tx.partnerId} ORDER BY created_at DESC, id LIMIT ${SHOWN}`);
    const names = await tx.db.execute<{ name: string }>(
      sql`SELECT name FROM core.organizations WHERE id = ${tx.partnerId}`,
    );
    return { partner: names.rows[0]?.name ?? "", requests: rows };
  });
}
