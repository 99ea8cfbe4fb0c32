import { and, eq } from "drizzle-orm";
import { management, organizations } from "@/db/schema";
import { asSystem, type Ctx, inOrganization } from "@/lib/access";
import { record } from "@/lib/audit";
import { notFound } from "@/lib/core/errors";

export type GrantFullAccess = { organizationId: string; partnerId: string };

/** A customer lets a partner that may only provision manage it. The link between both is the system's to change. */
export async function grantFullAccess(ctx: Ctx, { organizationId, partnerId }: GrantFullAccess) {
  const here = and(eq(management.organizationId, organizationId), eq(management.partnerId, partnerId));
  const managed = await inOrganization(ctx, "managementAccess:edit", organizationId, (tx) =>
    tx.db.select({ access: management.access }).from(management).where(here),
  );
  if (!managed[0]) throw notFound("partner");
  return asSystem(ctx, "let a partner manage a customer that its administrator opens to it", async (tx) => {
    const [partner] = await tx.db
      .select({ name: organizations.name })
      .from(organizations)
      .where(eq(organizations.id, partnerId));
    const changed = await tx.db
      .update(management)
      .set({ access: "full" })
      .where(and(here, eq(management.access, "provisioning")))
      .returning({ id: management.partnerId });
    const name = partner?.name ?? "";
    if (changed.length > 0)
      await record(tx, "management.accessGranted", {
        target: { kind: "partner", id: partnerId, name },
        organizationId,
        before: { access: "provisioning" },
        after: { access: "full" },
      });
    return { name };
  });
}
