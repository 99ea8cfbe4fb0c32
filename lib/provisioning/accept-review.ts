import { and, eq, ne } from "drizzle-orm";
import { userRoles, users } from "@/db/schema";
import type { Ctx } from "@/lib/access";
import { invalid } from "@/lib/core/errors";
import { isForCompany, type ReviewAnswer } from "./answers";
import type { At, SetUpTx } from "./in-set-up";
import { mailServices } from "./mail-services";
import { saveStep } from "./save-step";

/** `locale`: the reader's, for an administrator whose language nobody knows. */
export type AcceptReview = At & { customerSetsUp?: boolean; email?: string; locale?: string };

/**
 * Step 4: both organizations have been looked at. The customer's administrator may be asked to name the services: by a
 * mail with a link of their own; who asked can go on as well.
 */
export const acceptReview = (ctx: Ctx, { customerSetsUp, email = "", locale = "en", ...at }: AcceptReview) =>
  saveStep(
    ctx,
    at,
    "review",
    async (tx) => {
      const theirs = customerSetsUp && !isForCompany(tx.answers) ? await administrator(tx, email) : undefined;
      return { review: { accepted: true, ...(theirs && { customerSetsUp: theirs }) } };
    },
    (tx, { review }) =>
      review?.customerSetsUp ? mailServices(tx, review.customerSetsUp, locale) : undefined,
  );

type Administrator = ReviewAnswer["customerSetsUp"];

/** The one that a new customer will have; of one that exists somebody who administers it already. */
async function administrator(tx: SetUpTx, email: string): Promise<Administrator> {
  const { customer } = tx.answers;
  if (customer?.kind === "new") {
    const { adminEmail, adminFirstName, adminLastName } = customer;
    return { email: adminEmail, firstName: adminFirstName, lastName: adminLastName };
  }
  if (!customer) return undefined;
  const [found] = await tx.db
    .select({ email: users.email, firstName: users.firstName, lastName: users.lastName })
    .from(users)
    .innerJoin(
      userRoles,
      and(eq(userRoles.organizationId, users.organizationId), eq(userRoles.userId, users.id)),
    )
    .where(
      and(
        eq(users.organizationId, customer.organizationId),
        eq(users.emailKey, email.toLowerCase()),
        eq(userRoles.role, "customer_full_admin"),
        ne(users.status, "inactive"),
      ),
    );
  if (!found) throw invalid({ email: email ? "setup.notTheirAdministrator" : "field.required" });
  return found;
}
