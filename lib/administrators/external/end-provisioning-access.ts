import { management } from "@/db/schema";
import { asSystem, type Ctx } from "@/lib/access";
import { record } from "@/lib/audit";
import { ruleBroken } from "@/lib/core/errors";
import { accessOf, type LetIn, partnerNamed, provisioningLinkOf } from "./provisioning-access";

export type EndProvisioningAccess = LetIn;

/** A customer ends the access of a partner that may only provision. What was sold goes on; no user is lost by it. */
export async function endProvisioningAccess(ctx: Ctx, given: EndProvisioningAccess) {
  if ((await accessOf(ctx, given)) === "full") throw ruleBroken("administrators.fullAccessStays");
  return asSystem(ctx, "end a partner's access to a customer that its administrator closes", async (tx) => {
    const partner = await partnerNamed(tx, given.partnerId);
    const ended = await tx.db
      .delete(management)
      .where(provisioningLinkOf(given))
      .returning({ id: management.partnerId });
    if (ended.length > 0)
      await record(tx, "management.ended", {
        target: partner,
        organizationId: given.organizationId,
        before: { access: "provisioning" },
      });
    return { name: partner.name };
  });
}
