import type { z } from "zod";
import type { Ctx } from "@/lib/access";
import type { Explain } from "@/lib/api";
import { type BatchAnswer, takeIn } from "./intake";
import { orderFields } from "./order-fields";
import { receiveOrder } from "./receive-order";
import type { ReceivedOrder } from "./received-before";
import { objectOf } from "./values";

/** The body of the intake: one order, or `{orders: […]}`. */
export const orderBody = objectOf("orders.object");

const intake = {
  list: "orders",
  tooMany: "orders.batch",
  name: "webOrderNumber",
  fields: orderFields,
  receive: receiveOrder,
};

export const receiveOrders = (
  ctx: Ctx,
  body: z.output<typeof orderBody>,
  explain: Explain,
): Promise<ReceivedOrder | BatchAnswer> => takeIn(ctx, intake, body, explain);
