import { sql } from "drizzle-orm";
import { type Ctx, inOrganization } from "@/lib/access";

export type Site = {
  id: string;
  urlName: string;
  timeZone: string;
  earlyRelease: boolean;
  createdAt: string;
  /** Licences of running subscriptions that are on it. */
  licences: number;
};

/** An organization's meetings sites; few by nature. */
export async function listSites(ctx: Ctx, organizationId: string): Promise<Site[]> {
  return inOrganization(ctx, "organization:view", organizationId, async (tx) => {
    const { rows } = await tx.db.execute<Site>(sql`
      SELECT s.id, s.url_name AS "urlName", s.time_zone AS "timeZone", s.early_release AS "earlyRelease",
        to_json(s.created_at) #>> '{}' AS "createdAt", coalesce((
          SELECT sum(l.purchased) FROM core.subscription_licenses l
          JOIN core.subscriptions b ON b.organization_id = l.organization_id AND b.id = l.subscription_id
          WHERE l.organization_id = s.organization_id AND l.site_id = s.id AND b.ended_at IS NULL), 0)::integer
          AS licences
      FROM core.sites s WHERE s.organization_id = ${tx.organizationId} ORDER BY s.url_name LIMIT 1000`);
    return rows;
  });
}
