import { and, asc, inArray, lt, sql } from "drizzle-orm";
import { orders } from "@/db/schema";
import { asSystem } from "@/lib/access";
import { command } from "../command";
import { moment, table } from "../table";
import { wholeNumber } from "../values";

/** Whose order it is, or might be: by the contact's account, by who claims the domain of the address, by the name. */
const likelyPartner = sql<string | null>`coalesce(
  (SELECT p.name || ' (contact)' FROM core.organizations p WHERE p.id = ${orders.partnerId}),
  (SELECT string_agg(p.name || ' (domain)', ', ' ORDER BY p.name) FROM core.domains d
    JOIN core.organizations p ON p.id = d.organization_id AND p.is_partner
    WHERE d.name = lower(split_part(${orders.contactEmail}, '@', 2)) AND d.status IN ('claimed', 'verified')),
  (SELECT string_agg(p.name || ' (name)', ', ' ORDER BY p.id) FROM core.organizations p
    WHERE p.is_partner AND core.search_key(p.name) = core.search_key(${orders.partnerName})))`;

export const ordersUnclaimed = command({
  name: "orders unclaimed",
  what: "Shows the orders that nobody took up, and whose they might be",
  recordsItself: false,
  options: { hours: { value: "<hours>", what: "Received at least so long ago (default 24)" } },
  async run(ctx, { hours = "24" }) {
    const before = new Date(ctx.now.getTime() - wholeNumber("hours", hours, 0, 87_600) * 3_600_000);
    const rows = await asSystem(ctx, "list orders that nobody took up", (tx) =>
      tx.db
        .select({ row: orders, likelyPartner })
        .from(orders)
        .where(and(inArray(orders.state, ["waiting", "mailed"]), lt(orders.receivedAt, before)))
        .orderBy(asc(orders.receivedAt)),
    );
    return table(
      [
        "ORDER",
        "STATE",
        "RECEIVED",
        "STARTS",
        "CONTACT",
        "MAILED TO",
        "MAILED",
        "LIKELY PARTNER",
        "PARTNER AS ORDERED",
        "CUSTOMER",
      ],
      rows.map(({ row, likelyPartner: likely }) => [
        row.number,
        row.state,
        moment(row.receivedAt),
        row.startsOn,
        row.contactEmail,
        row.mailedTo,
        moment(row.mailedAt),
        likely,
        row.partnerName,
        row.customerName,
      ]),
    );
  },
});
