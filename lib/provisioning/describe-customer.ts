import { eq } from "drizzle-orm";
import { users } from "@/db/schema";
import type { Ctx } from "@/lib/access";
import { regionOf } from "@/lib/core/countries";
import { conflict, invalid } from "@/lib/core/errors";
import type { NewCustomer } from "./answers";
import type { At } from "./in-set-up";
import { saveStep } from "./save-step";

export type DescribeCustomer = At & Omit<NewCustomer, "kind">;

/** Step 3, another way: a new organization, with the person who will administer it. */
export const describeCustomer = (ctx: Ctx, { visit, order, version, ...customer }: DescribeCustomer) =>
  saveStep(ctx, { visit, order, version }, "customer", async (tx) => {
    if (tx.order.organizationId) throw conflict("setup.customerKnown");
    if (!regionOf(customer.country)) throw invalid({ country: "field.choice" });
    const [taken] = await tx.db
      .select({ id: users.id })
      .from(users)
      .where(eq(users.emailKey, customer.adminEmail.toLowerCase()));
    if (taken) throw invalid({ adminEmail: "setup.emailTaken" });
    return { customer: { kind: "new", ...customer } };
  });
