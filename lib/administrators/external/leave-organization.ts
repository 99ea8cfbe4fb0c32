import { and, eq } from "drizzle-orm";
import { externalAdministrators, organizations } from "@/db/schema";
import { asSystem, type Ctx } from "@/lib/access";
import { record } from "@/lib/audit";
import { forbidden, notFound } from "@/lib/core/errors";

export type LeaveOrganization = { organizationId: string };

/** Gives up being the external administrator of an organization: one's own to decide, whatever the role there. */
export async function leaveOrganization(ctx: Ctx, { organizationId }: LeaveOrganization) {
  const { id, kind, readOnly } = ctx.actor;
  if (kind !== "user" || !id || readOnly) throw forbidden();
  return asSystem(ctx, "give up one's own external administration", async (tx) => {
    const [gone] = await tx.db
      .delete(externalAdministrators)
      .where(
        and(eq(externalAdministrators.organizationId, organizationId), eq(externalAdministrators.userId, id)),
      )
      .returning();
    if (!gone) throw notFound("organization");
    const { name, email, role } = gone;
    const target = { kind: "user", id, name };
    await record(tx, "externalAdministrator.left", { target, organizationId, before: { email, role } });
    const [left] = await tx.db
      .select({ name: organizations.name })
      .from(organizations)
      .where(eq(organizations.id, organizationId));
    return { name: left?.name ?? "" };
  });
}
