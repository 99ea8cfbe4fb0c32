import { createTranslator } from "next-intl";
import { orderColumns } from "@/app/(portal)/orders/_parts/order-columns";
import type { Ctx, Role } from "@/lib/access";
import { loadMessages } from "@/lib/core/load-messages";
import { actingAs } from "@/lib/demo/make";
import { formatFor } from "@/lib/format";
import { closeSender } from "@/lib/jobs";
import { everyOrder, listOrders, type OrderRow, orderDetails, orderFilter, readyOrders } from "@/lib/orders";
import { chooseWho } from "@/lib/provisioning";
import { at, orderForPartner, receive, visitOf, visitor } from "../provisioning/support";
import { ownerQuery, testDatabase } from "../support/database";

testDatabase();
afterAll(closeSender);

const as = (contact: Parameters<typeof actingAs>[0], role: Role = "partner_full_admin"): Ctx =>
  actingAs(contact, [role], { partner: true });
const numbers = (rows: { number: string }[]) => rows.map(({ number }) => number);

/** Orders of one partner that came so many hours ago. */
async function world() {
  const { contact, order } = await orderForPartner();
  const old = await receive({ contactEmail: contact.email });
  const begun = await receive({ contactEmail: contact.email });
  const later = await receive({ contactEmail: contact.email, requestedStartDate: "2199-01-01" });
  await ownerQuery(
    "update core.orders set created_at = now() - interval '25 hours' where number = any ($1)",
    [[old, begun, later]],
  );
  const visit = await visitOf(begun, contact.email);
  await chooseWho(visitor(), { ...(await at(begun, visit)), who: "customer" });
  return { contact, me: as(contact), order, old, begun, later };
}

test("nobody took up what was mailed and due a day ago without a step saved", async () => {
  const { me, old, order } = await world();
  const list = await listOrders(me, orderFilter({}));
  expect(list.rows.filter(({ unclaimed }) => unclaimed).map(({ number }) => number)).toEqual([old]);
  expect(list).toMatchObject({ unclaimed: 1, total: 4, all: 4 });
  const filtered = await listOrders(me, orderFilter({ taken: "nobody" }));
  expect(numbers(filtered.rows)).toEqual([old]);
  expect(filtered).toMatchObject({ total: 1, all: 4, byState: { mailed: 1, in_progress: 0, waiting: 0 } });
  expect(await listOrders(me, orderFilter({ taken: "nobody", state: "waiting" }))).toMatchObject({
    rows: [],
    total: 0,
  });
  expect((await orderDetails(me, old)).unclaimed).toBe(true);
  expect((await orderDetails(me, order)).unclaimed).toBe(false);
});

test("all of what is shown is in the file, as it is shown", async () => {
  const { me, old, begun } = await world();
  const t = createTranslator({
    locale: "en",
    messages: loadMessages("en"),
    namespace: "orders",
    timeZone: "UTC",
  });
  const columns = orderColumns({ t, format: formatFor("en") });
  expect(columns.every(({ csv }) => csv)).toBe(true);
  const all: OrderRow[] = [];
  await everyOrder(
    me,
    orderFilter({ state: ["mailed", "in_progress"], sort: "number", size: "25" }),
    async (rows) => {
      all.push(...rows);
    },
  );
  expect(all).toHaveLength(3);
  const row = all.find(({ number }) => number === old);
  const cells = columns.map(({ header, csv }) => [header, row && csv?.(row)]);
  expect(Object.fromEntries(cells)).toMatchObject({
    Order: old,
    Customer: "Lumen Bakery",
    State: "Ready for set-up",
    "What to do next": "Nobody took it up: set it up or hand it over",
  });
  expect(numbers(all)).toContain(begun);
  await expect(
    everyOrder({ ...me, actor: { ...me.actor, roles: [] } }, orderFilter({}), async () => {}),
  ).rejects.toMatchObject({ code: "forbidden" });
});

test("the file has more than a page, once each, and nothing of another partner", async () => {
  const { contact } = await orderForPartner();
  await orderForPartner();
  await ownerQuery(
    `insert into core.orders (number, partner_id, contact_email, ordered_on, starts_on, state, content_hash)
     select 'MANY-' || n, $1, 'x@x.example', current_date, current_date, 'mailed', 'h' from generate_series(1, 4500) n`,
    [contact.organizationId],
  );
  const found = new Set<string>();
  let rows = 0;
  await everyOrder(as(contact), orderFilter({}), async (some) => {
    rows += some.length;
    for (const { number } of some) found.add(number);
  });
  expect([rows, found.size]).toEqual([4501, 4501]);
});

test("those to set up are counted, with the oldest, for who may see orders", async () => {
  const { me, contact } = await world();
  const ready = await readyOrders(me);
  expect(ready.count).toBe(3);
  expect(Date.now() - Date.parse(ready.oldest ?? "")).toBeGreaterThan(24 * 3_600_000);
  expect(await readyOrders(as(contact, "partner_readonly_admin"))).toEqual(ready);
  await expect(readyOrders(as(contact, "help_desk"))).rejects.toMatchObject({ code: "forbidden" });
  const other = await orderForPartner();
  expect((await readyOrders(as(other.contact))).count).toBe(1);
});
