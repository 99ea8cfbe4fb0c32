import type { Ctx } from "@/lib/access";
import { invalid } from "@/lib/core/errors";
import { linkOfVisit } from "@/lib/links";
import { customersOfHolder } from "./customers-of-holder";
import type { At } from "./in-set-up";
import { saveStep } from "./save-step";

export type ChooseCustomer = At & { organizationId: string };

/** Step 3, one way: the order is for a customer of the partner that exists. */
export async function chooseCustomer(ctx: Ctx, { organizationId, ...at }: ChooseCustomer) {
  // Asked before the order is locked: one request never holds two connections.
  const { link } = await linkOfVisit(ctx, at.visit);
  const [customer] = link ? await customersOfHolder(link.email, { organizationId }) : [];
  return saveStep(ctx, at, "customer", async () => {
    if (!customer) throw invalid({ organizationId: "setup.customerGone" });
    return { customer: { kind: "existing", organizationId, how: "own" } };
  });
}
