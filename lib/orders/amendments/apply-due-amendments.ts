import { and, asc, eq, lte, notInArray } from "drizzle-orm";
import { orderAmendments, orders, subscriptions } from "@/db/schema";
import { asSystem, type Ctx, type Tx } from "@/lib/access";
import { record } from "@/lib/audit";
import { DomainError } from "@/lib/core/errors";
import { amend } from "./amend";
import { amendmentFields } from "./amendment-fields";
import { saidOf } from "./said";
import { aboutTarget } from "./target";

/**
 * The hourly sweep: changes whose day has come, each in a transaction of its own and in the order they were sent. One
 * that is not possible any more is kept with the reason. Answers how many were looked at.
 */
export async function applyDueAmendments(ctx: Ctx): Promise<number> {
  const failed = new Map<string, unknown>();
  let done = 0;
  for (;;) {
    const due = await nextDue(ctx, [...failed.keys()]);
    if (!due) break;
    try {
      await asSystem(ctx, "apply an amendment that is due", (tx) => applyOne(tx, due));
      done += 1;
    } catch (error) {
      failed.set(due, error);
    }
  }
  if (failed.size > 0) throw new AggregateError(failed.values(), "amendments that are due failed");
  return done;
}

const nextDue = (ctx: Ctx, but: string[]): Promise<string | undefined> =>
  asSystem(ctx, "find an amendment that is due", async (tx) => {
    const [due] = await tx.db
      .select({ id: orderAmendments.id })
      .from(orderAmendments)
      .where(
        and(
          eq(orderAmendments.state, "scheduled"),
          lte(orderAmendments.effectiveOn, tx.now.toISOString().slice(0, 10)),
          notInArray(orderAmendments.id, but),
        ),
      )
      .orderBy(asc(orderAmendments.effectiveOn), asc(orderAmendments.position))
      .limit(1);
    return due?.id;
  });

/** Nothing when another sweep was faster. */
async function applyOne(tx: Tx, id: string): Promise<void> {
  const [due] = await tx.db
    .select()
    .from(orderAmendments)
    .where(and(eq(orderAmendments.id, id), eq(orderAmendments.state, "scheduled")))
    .for("update");
  if (!due) return;
  const problem = await applied(tx, due);
  await tx.db
    .update(orderAmendments)
    .set({ state: problem ? "refused" : "applied", problem, settledAt: tx.now })
    .where(eq(orderAmendments.id, id));
}

type Due = typeof orderAmendments.$inferSelect;

/** Applies it, or answers why not, with nothing of it done. */
async function applied(tx: Tx, due: Due) {
  const amendment = amendmentFields.parse(due.content);
  await tx.client.query("SAVEPOINT amendment");
  try {
    await amend(tx, amendment);
    return null;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    await tx.client.query("ROLLBACK TO SAVEPOINT amendment");
    const [field] = Object.values(error.fields);
    await record(tx, "amendment.notApplied", { ...(await whose(tx, due)), after: saidOf(amendment) });
    return field ?? error.ref;
  }
}

async function whose(tx: Tx, { orderNumber, subscriptionId }: Due) {
  const [order] = await tx.db
    .select()
    .from(orders)
    .where(eq(orders.number, orderNumber ?? ""));
  const [sold] = await tx.db
    .select()
    .from(subscriptions)
    .where(eq(subscriptions.id, subscriptionId ?? ""));
  return aboutTarget(order, sold);
}
