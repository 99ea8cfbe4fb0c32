import { sql } from "drizzle-orm";
import type { RowReason } from "@/db/schema";
import { type Ctx, inOrganization } from "@/lib/access";
import { notFound } from "@/lib/core/errors";
import { isUuid } from "@/lib/core/ids";

export type LeftUser = { userId: string; email: string; reasons: RowReason[] };
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
      SELECT user_id AS "userId", email, coalesce(reasons, '[]') AS reasons FROM core.import_images
      WHERE import_id = ${importId}::uuid AND outcome = 'left' AND email COLLATE "C" > ${after}
      ORDER BY email COLLATE "C" LIMIT ${PAGE + 1}`);
    const page = rows.slice(0, PAGE);
    return { rows: page, next: rows.length > PAGE ? page.at(-1)?.email : undefined };
  });
}
