import { cancelOrder } from "@/lib/orders";
import { command } from "../command";
import { line } from "../values";

export const ordersCancel = command({
  name: "orders cancel",
  what: "Cancels an order that is not set up: its links stop, and its contact is told",
  recordsItself: true,
  options: { number: { value: "<number>", required: true, what: "The web order number" } },
  async run(ctx, { number }) {
    await cancelOrder(ctx, { number: line("number", number, 64) });
    return [`Cancelled ${number}.`];
  },
});
