import { and, asc, inArray, lt } from "drizzle-orm";
import { orders } from "@/db/schema";
import { asSystem } from "@/lib/access";
import { command } from "../command";
import { moment, table } from "../table";
import { wholeNumber } from "../values";

export const ordersUnclaimed = command({
  name: "orders unclaimed",
  what: "Shows the orders that nobody took up",
  recordsItself: false,
  options: { hours: { value: "<hours>", what: "Received at least so long ago (default 24)" } },
  async run(ctx, { hours = "24" }) {
    const before = new Date(ctx.now.getTime() - wholeNumber("hours", hours, 0, 87_600) * 3_600_000);
    const rows = await asSystem(ctx, "list orders that nobody took up", (tx) =>
      tx.db
        .select()
        .from(orders)
        .where(and(inArray(orders.state, ["waiting", "mailed"]), lt(orders.receivedAt, before)))
        .orderBy(asc(orders.receivedAt)),
    );
    return table(
      ["ORDER", "STATE", "RECEIVED", "STARTS", "CONTACT", "MAILED TO", "MAILED", "PARTNER", "CUSTOMER"],
      rows.map((row) => [
        row.number,
        row.state,
        moment(row.receivedAt),
        row.startsOn,
        row.contactEmail,
        row.mailedTo,
        moment(row.mailedAt),
        row.partnerName,
        row.customerName,
      ]),
    );
  },
});
