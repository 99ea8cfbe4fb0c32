import { sql } from "drizzle-orm";
import { type Ctx, inOrganization } from "@/lib/access";
import type { AuditLine } from "@/lib/audit";
import { type KeysetPage, type KeyValue, keysetPage, keysetQuery } from "@/lib/core/keyset";
import { listAddress, type Params } from "@/lib/core/list-address";

export type ActivityLine = AuditLine & { key: KeyValue[] };

/** The address of a list of what happened, newest first. */
export const activityFilter = (path: string, params: Params) =>
  listAddress(params, {
    path,
    defaultSort: "at",
    sorts: {
      at: {
        columns: [
          { column: "at", type: "timestamptz" },
          { column: "id", type: "uuid" },
        ],
        descending: true,
      },
    },
    choices: {},
  });

export type ActivityFilter = ReturnType<typeof activityFilter>;

/** What was done in this organization, by the partner's people and by its own. */
export async function organizationActivity(
  ctx: Ctx,
  organizationId: string,
  filter: ActivityFilter,
  /** Only what was done to this person, place or order. */
  targetId?: string,
): Promise<KeysetPage<ActivityLine>> {
  return inOrganization(ctx, "organization:view", organizationId, async (tx) => {
    const query = keysetQuery(filter, {
      select: sql`id, at, to_json(at) #>> '{}' AS "atText", actor_kind AS "actorKind", actor_name AS "actorName",
        action, target_name AS "targetName", before, after`,
      from: sql`core.audit`,
      where: sql`organization_id = ${tx.organizationId} AND ${targetId ? sql`target_id = ${targetId}` : sql`NOT is_detail`}`,
    });
    const { rows } = await tx.db.execute<ActivityLine & { atText: string }>(query);
    return keysetPage(
      rows.map(({ atText, ...row }) => ({ ...row, at: atText })),
      filter,
    );
  });
}
