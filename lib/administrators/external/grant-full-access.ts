import { management } from "@/db/schema";
import { asSystem, type Ctx } from "@/lib/access";
import { record } from "@/lib/audit";
import { accessOf, type LetIn, partnerNamed, provisioningLinkOf } from "./provisioning-access";

export type GrantFullAccess = LetIn;

/** A customer lets a partner that may only provision manage it. The link between both is the system's to change. */
export async function grantFullAccess(ctx: Ctx, given: GrantFullAccess) {
  await accessOf(ctx, given);
  return asSystem(ctx, "let a partner manage a customer that its administrator opens to it", async (tx) => {
    const partner = await partnerNamed(tx, given.partnerId);
    const changed = await tx.db
      .update(management)
      .set({ access: "full" })
      .where(provisioningLinkOf(given))
      .returning({ id: management.partnerId });
    if (changed.length > 0)
      await record(tx, "management.accessGranted", {
        target: partner,
        organizationId: given.organizationId,
        before: { access: "provisioning" },
        after: { access: "full" },
      });
    return { name: partner.name };
  });
}
