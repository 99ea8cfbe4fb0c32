import { and, eq } from "drizzle-orm";
import { externalAdministrators } from "@/db/schema";
import { type Ctx, inOrganization } from "@/lib/access";
import { record } from "@/lib/audit";
import { notFound } from "@/lib/core/errors";

export type RemoveExternalAdministrator = { organizationId: string; userId: string };

/** From their next request on the organization is not found by them. */
export async function removeExternalAdministrator(
  ctx: Ctx,
  { organizationId, userId }: RemoveExternalAdministrator,
) {
  return inOrganization(ctx, "externalAdmins:edit", organizationId, async (tx) => {
    const [gone] = await tx.db
      .delete(externalAdministrators)
      .where(
        and(
          eq(externalAdministrators.organizationId, organizationId),
          eq(externalAdministrators.userId, userId),
        ),
      )
      .returning();
    if (!gone) throw notFound("administrator");
    const { name, email, role } = gone;
    const target = { kind: "user", id: userId, name };
    await record(tx, "externalAdministrator.removed", { target, before: { email, role } });
    return { name };
  });
}
