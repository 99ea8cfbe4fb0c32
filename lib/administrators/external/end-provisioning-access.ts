import { and, eq } from "drizzle-orm";
import { management, organizations } from "@/db/schema";
import { asSystem, type Ctx, inOrganization } from "@/lib/access";
import { record } from "@/lib/audit";
import { notFound, ruleBroken } from "@/lib/core/errors";

export type EndProvisioningAccess = { organizationId: string; partnerId: string };

/** A customer ends the access of a partner that may only provision. What was sold goes on; no user is lost by it. */
export async function endProvisioningAccess(ctx: Ctx, { organizationId, partnerId }: EndProvisioningAccess) {
  const here = and(eq(management.organizationId, organizationId), eq(management.partnerId, partnerId));
  const [managed] = await inOrganization(ctx, "managementAccess:edit", organizationId, (tx) =>
    tx.db.select({ access: management.access }).from(management).where(here),
  );
  if (!managed) throw notFound("partner");
  if (managed.access === "full") throw ruleBroken("administrators.fullAccessStays");
  return asSystem(ctx, "end a partner's access to a customer that its administrator closes", async (tx) => {
    const [partner] = await tx.db
      .select({ name: organizations.name })
      .from(organizations)
      .where(eq(organizations.id, partnerId));
    const ended = await tx.db
      .delete(management)
      .where(and(here, eq(management.access, "provisioning")))
      .returning({ id: management.partnerId });
    const name = partner?.name ?? "";
    if (ended.length > 0)
      await record(tx, "management.ended", {
        target: { kind: "partner", id: partnerId, name },
        organizationId,
        before: { access: "provisioning" },
      });
    return { name };
  });
}
