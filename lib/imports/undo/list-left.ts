import { sql } from "drizzle-orm";
import type { RowReason } from "@/db/schema";
import { type Ctx, inOrganization } from "@/lib/access";
import type { AuditLine } from "@/lib/audit";
import { notFound } from "@/lib/core/errors";
import { isUuid } from "@/lib/core/ids";

/** Who changed the user last between the import and its undoing, as far as the log knows. */
export type ChangedBy = Pick<AuditLine, "actorKind" | "actorName" | "at"> & {
  /** The other import of which it was a part. */
  importId: string | null;
};
export type LeftUser = { userId: string; email: string; reasons: RowReason[]; changed: ChangedBy | null };
export type LeftPage = { rows: LeftUser[]; next?: string };

const PAGE = 50;

/** Whom the undoing of an import left as they were, and why. `after`: the last address of the page before. */
export async function listLeft(
  ctx: Ctx,
  organizationId: string,
  importId: string,
  after = "",
): Promise<LeftPage> {
  if (!isUuid(importId)) throw notFound("import");
  return inOrganization(ctx, "users:view", organizationId, async (tx) => {
    const { rows } = await tx.db.execute<LeftUser>(sql`
      WITH page AS MATERIALIZED (
        SELECT user_id, email, coalesce(reasons, '[]') AS reasons FROM core.import_images
        WHERE import_id = ${importId}::uuid AND outcome = 'left' AND email COLLATE "C" > ${after.replaceAll("\0", "")}
        ORDER BY email COLLATE "C" LIMIT ${PAGE + 1}
      )
      SELECT p.user_id AS "userId", p.email, p.reasons, (
        SELECT json_build_object('actorKind', a.actor_kind, 'actorName', a.actor_name, 'at', a.at, 'importId',
          (SELECT o.id FROM core.imports o WHERE o.id = a.work_id OR o.undo_id = a.work_id LIMIT 1))
        FROM core.audit a JOIN core.imports m ON m.id = ${importId}::uuid
          JOIN core.audit own ON own.organization_id = a.organization_id AND own.target_id = a.target_id AND own.work_id = m.id
        WHERE a.organization_id = ${tx.organizationId}::uuid AND a.target_id = p.user_id::text AND a.target_kind = 'user'
          AND a.id > own.id AND a.at <= coalesce(m.finished_at, a.at)
          AND a.work_id IS DISTINCT FROM m.undo_id
        ORDER BY a.id DESC LIMIT 1) AS changed
      FROM page p ORDER BY p.email COLLATE "C"`);
    const page = rows.slice(0, PAGE);
    return { rows: page, next: rows.length > PAGE ? page.at(-1)?.email : undefined };
  });
}
