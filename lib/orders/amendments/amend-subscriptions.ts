import { and, eq } from "drizzle-orm";
import { subscriptionLicenses, subscriptions } from "@/db/schema";
import { systemIn, type Tx } from "@/lib/access";
import { record } from "@/lib/audit";
import { invalid } from "@/lib/core/errors";
import type { Amendment, AmendmentOf } from "./amendment-fields";
import type { Sold } from "./target";
import { cancelled, renewed, type Term } from "./terms";

type Values = Record<string, unknown>;

/** Changes what is running; everybody's view of the customer follows by the read models. */
export async function amendSubscriptions(tx: Tx, sold: Sold[], amendment: Amendment): Promise<void> {
  if (amendment.kind === "quantity") return changeQuantities(tx, sold, amendment);
  for (const subscription of sold) {
    const { endsOn, autoRenew, endedAt, unpaidSince } = subscription;
    const term: Term = { endsOn, autoRenew, endedAt };
    const change =
      amendment.kind === "payment"
        ? { before: { unpaidSince }, after: { unpaidSince: amendment.unpaidSince } }
        : {
            before: term,
            after:
              amendment.kind === "renewal" ? renewed(term, amendment) : cancelled(term, amendment, tx.now),
          };
    await tx.db.update(subscriptions).set(change.after).where(eq(subscriptions.id, subscription.id));
    await note(tx, subscription, change.before, change.after);
  }
}

async function changeQuantities(tx: Tx, sold: Sold[], { lines }: AmendmentOf<"quantity">): Promise<void> {
  for (const [at, { product, quantity }] of lines.entries()) {
    const { subscription, licence } = await holderOf(tx, sold, { product, at });
    if (quantity < licence.assigned && !subscription.overageAllowed) {
      const values = { assigned: licence.assigned, subscription: subscription.id };
      throw invalid({ [`lines.${at}.quantity`]: { key: "amendments.belowAssigned", values } });
    }
    await tx.db.update(subscriptionLicenses).set({ purchased: quantity }).where(keyOf(licence));
    const before = { licences: { [product]: licence.purchased } };
    await note(tx, subscription, before, { licences: { [product]: quantity } });
  }
}

type Licence = typeof subscriptionLicenses.$inferSelect;

const keyOf = ({ organizationId, subscriptionId, productCode }: Licence) =>
  and(
    eq(subscriptionLicenses.organizationId, organizationId),
    eq(subscriptionLicenses.subscriptionId, subscriptionId),
    eq(subscriptionLicenses.productCode, productCode),
  );

/** The one subscription that holds the product. */
async function holderOf(tx: Tx, sold: Sold[], { product, at }: { product: string; at: number }) {
  const holders: { subscription: Sold; licence: Licence }[] = [];
  for (const subscription of sold) {
    const { organizationId, id: subscriptionId } = subscription;
    const [licence] = await tx.db
      .select()
      .from(subscriptionLicenses)
      .where(
        and(
          eq(subscriptionLicenses.organizationId, organizationId),
          eq(subscriptionLicenses.subscriptionId, subscriptionId),
          eq(subscriptionLicenses.productCode, product),
        ),
      )
      .for("update");
    if (licence) holders.push({ subscription, licence });
  }
  const [holder, ...others] = holders;
  const refuse = (key: string, values: Record<string, string>) =>
    invalid({ [`lines.${at}.product`]: { key, values: { product, ...values } } });
  if (!holder) throw refuse("amendments.notHeld", {});
  if (others.length > 0) {
    const subscriptionIds = holders.map(({ subscription }) => subscription.id).join(", ");
    throw refuse("amendments.severalSubscriptions", { subscriptions: subscriptionIds });
  }
  return holder;
}

const note = (tx: Tx, { id, organizationId, partnerId }: Sold, before: Values, after: Values) =>
  record(systemIn(tx, organizationId, partnerId), "subscription.amended", {
    target: { kind: "subscription", id, name: id },
    before,
    after,
  });
