import { eq } from "drizzle-orm";
import { orderAmendments } from "@/db/schema";
import { asSystem, type Ctx, type Tx } from "@/lib/access";
import { record } from "@/lib/audit";
import { DomainError, forbidden } from "@/lib/core/errors";
import { differences } from "../differences";
import { amend } from "./amend";
import { type Amendment, hashOf } from "./amendment-fields";
import { saidOf } from "./said";
import { aboutTarget, targetOf } from "./target";

export type ReceivedAmendment = { amendmentId: string; receivedAt: string; effectiveDate: string };
type Stored = typeof orderAmendments.$inferSelect;

/**
 * Takes in a change of an order or a subscription. Sent again it answers the same and changes nothing; with other
 * content it is refused, field by field. One for a day to come is kept for the sweep of that day.
 */
export async function receiveAmendment(ctx: Ctx, amendment: Amendment): Promise<ReceivedAmendment> {
  if (ctx.actor.kind === "user" || ctx.actor.kind === "link") throw forbidden();
  return asSystem(ctx, "take in an amendment", async (tx) => {
    const today = tx.now.toISOString().slice(0, 10);
    const effectiveOn = amendment.effectiveDate ?? today;
    const due = effectiveOn <= today;
    const [made] = await tx.db
      .insert(orderAmendments)
      .values({
        id: amendment.amendmentId,
        effectiveOn,
        content: amendment,
        contentHash: hashOf(amendment),
        state: due ? "applied" : "scheduled",
        receivedAt: tx.now,
        settledAt: due ? tx.now : null,
      })
      .onConflictDoNothing()
      .returning();
    if (!made) return asBefore(tx, amendment);
    const target = await targetOf(tx, amendment);
    await tx.db
      .update(orderAmendments)
      .set({ orderNumber: target.order?.number, subscriptionId: amendment.subscriptionId })
      .where(eq(orderAmendments.id, made.id));
    if (due) await amend(tx, amendment);
    else
      await record(tx, "amendment.scheduled", {
        ...aboutTarget(target.order, target.sold?.[0]),
        after: { ...saidOf(amendment), effectiveOn },
      });
    return answerOf(made);
  });
}

/** Made of what never changes, so that the same amendment has the same answer for ever. */
const answerOf = ({ id, receivedAt, effectiveOn }: Stored): ReceivedAmendment => ({
  amendmentId: id,
  receivedAt: receivedAt.toISOString(),
  effectiveDate: effectiveOn,
});

async function asBefore(tx: Tx, amendment: Amendment): Promise<ReceivedAmendment> {
  const { amendmentId: id } = amendment;
  const [stored] = await tx.db.select().from(orderAmendments).where(eq(orderAmendments.id, id));
  if (!stored) throw new Error(`Amendment ${id} is neither new nor known`);
  if (stored.contentHash === hashOf(amendment)) return answerOf(stored);
  const ref = { key: "amendments.otherContent", values: { id } };
  throw new DomainError("conflict", ref, differences(stored.content, amendment));
}
