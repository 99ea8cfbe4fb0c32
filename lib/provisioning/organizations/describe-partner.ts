import { eq } from "drizzle-orm";
import { users } from "@/db/schema";
import type { Ctx } from "@/lib/access";
import { regionOf } from "@/lib/core/countries";
import { conflict, invalid } from "@/lib/core/errors";
import type { NewPartner } from "../answers";
import type { At } from "../in-set-up";
import { saveStep } from "../save-step";

export type DescribePartner = At & Omit<NewPartner, "kind">;

/** Step 2, a third way: a new organization, whose first administrator is the contact. */
export const describePartner = (ctx: Ctx, { visit, order, version, ...partner }: DescribePartner) =>
  saveStep(ctx, { visit, order, version }, "partner", async (tx) => {
    if (!regionOf(partner.country)) throw invalid({ country: "field.choice" });
    const [taken] = await tx.db
      .select({ id: users.id })
      .from(users)
      .where(eq(users.emailKey, tx.link.email.toLowerCase()));
    if (taken) throw conflict("setup.contactHasAccount", { email: tx.link.email });
    return { partner: { kind: "new", ...partner } };
  });
