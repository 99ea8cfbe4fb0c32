import { eq } from "drizzle-orm";
import { organizations } from "@/db/schema";
import { type Ctx, inOrganization } from "@/lib/access";
import { record } from "@/lib/audit";
import { notFound } from "@/lib/core/errors";
import type { supportDays } from "./support-days";

export type AllowSupportAccess = { organizationId: string; days: (typeof supportDays)[number] };

/** Lets the partner's support look, changing nothing, for some days from now; none ends it at once. */
export async function allowSupportAccess(
  ctx: Ctx,
  { organizationId, days }: AllowSupportAccess,
): Promise<{ until: string | null }> {
  return inOrganization(ctx, "supportAccess:edit", organizationId, async (tx) => {
    const self = eq(organizations.id, tx.organizationId);
    const [before] = await tx.db.select().from(organizations).where(self).for("update");
    if (!before) throw notFound("organization");
    const until = days === "0" ? null : new Date(tx.now.getTime() + Number(days) * 86_400_000);
    await tx.db.update(organizations).set({ supportAccessUntil: until }).where(self);
    await record(tx, until ? "supportAccess.allowed" : "supportAccess.ended", {
      target: { kind: "organization", id: tx.organizationId, name: before.name },
      before: { until: before.supportAccessUntil?.toISOString() ?? null },
      after: { until: until?.toISOString() ?? null },
    });
    return { until: until?.toISOString() ?? null };
  });
}
