import type { Ctx } from "@/lib/access";
import { conflict } from "@/lib/core/errors";
import { contactOf } from "@/lib/orders";
import type { At } from "../in-set-up";
import { saveStep } from "../save-step";
import { isMatch } from "./match";

/** Step 2: the organization that the contact's address belongs to is the right one. */
export const confirmPartner = (ctx: Ctx, at: At) =>
  saveStep(ctx, at, "partner", async (tx) => {
    const contact = await contactOf(tx, tx.link.email);
    if (!isMatch(contact, tx.answers)) throw conflict("setup.noPartner");
    return { partner: { kind: "existing", organizationId: contact.organizationId, how: "email" } };
  });
