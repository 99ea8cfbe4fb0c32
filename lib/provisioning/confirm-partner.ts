import type { Ctx } from "@/lib/access";
import { conflict } from "@/lib/core/errors";
import { contactOf } from "@/lib/orders";
import type { At } from "./in-set-up";
import { saveStep } from "./save-step";

/** Step 2: the partner organization that the contact's address belongs to is the right one. */
export const confirmPartner = (ctx: Ctx, at: At) =>
  saveStep(ctx, at, "partner", async (tx) => {
    const contact = await contactOf(tx, tx.link.email);
    if (!contact?.isPartner) throw conflict("setup.noPartner");
    return { partner: { kind: "existing", organizationId: contact.organizationId, how: "email" } };
  });
