import { z } from "zod";
import type { Ctx } from "@/lib/access";
import { type Explain, parse } from "@/lib/api";
import { orderFields } from "./order-fields";
import { type ReceivedOrder, receiveOrder } from "./receive-order";

/** How many orders one request may bring. */
const MAX_BATCH = 500;

const tooMany = JSON.stringify({ key: "orders.batch", values: { max: MAX_BATCH } });
const batch = z.object({ orders: z.array(z.unknown(), tooMany).min(1, tooMany).max(MAX_BATCH, tooMany) });

/** The body of the intake: one order, or `{orders: […]}`. */
export const orderBody = z.record(z.string(), z.unknown(), JSON.stringify({ key: "orders.object" }));

type Item = { status: "accepted" | "refused"; webOrderNumber?: unknown };
export type BatchAnswer = { items: (Item & Record<string, unknown>)[] };

/** One order answers for itself; of a batch each item does, and one that is refused stops no other. */
export async function receiveOrders(
  ctx: Ctx,
  body: z.output<typeof orderBody>,
  explain: Explain,
): Promise<ReceivedOrder | BatchAnswer> {
  if (!("orders" in body)) return receiveOrder(ctx, parse(orderFields, body));
  const items: BatchAnswer["items"] = [];
  for (const item of parse(batch, body).orders) items.push(await receiveItem(ctx, item, explain));
  return { items };
}

async function receiveItem(ctx: Ctx, item: unknown, explain: Explain): Promise<BatchAnswer["items"][number]> {
  try {
    return { status: "accepted", ...(await receiveOrder(ctx, parse(orderFields, item))) };
  } catch (error) {
    const { status: code, ...refused } = explain(error);
    const named = typeof item === "object" && item !== null && "webOrderNumber" in item;
    return { status: "refused", webOrderNumber: named ? item.webOrderNumber : undefined, code, ...refused };
  }
}
