import type { Role } from "@/lib/access";
import { actingAs, assignCustomer, makeManagement, makeOrganization } from "@/lib/demo/make";
import { closeSender } from "@/lib/jobs";
import { listOrders, type OrderFilter, orderFilter } from "@/lib/orders";
import { orderForPartner } from "../provisioning/support";
import { ownerQuery, testDatabase } from "../support/database";
import { arrange } from "./world";

testDatabase();
afterAll(closeSender);
beforeEach(() => ownerQuery("delete from core.orders"));

type Given = {
  number: string;
  state?: string;
  customer?: string;
  contact?: string;
  name?: string;
  days?: number;
};

/** A partner with two customers and these orders, and its administrator by whatever role. */
async function world(given: Given[]) {
  const { partner, contact, order } = await orderForPartner();
  await ownerQuery("delete from core.orders where number = $1", [order]);
  const [one, two] = await arrange(async (tx) => {
    const made = [];
    for (const name of ["Țesătoria 100% Lână", "Contoso"]) {
      const { id } = await makeOrganization(tx, { name });
      await makeManagement(tx, partner.id, id);
      made.push(id);
    }
    return made;
  });
  const customers: Record<string, string | undefined> = { one, two };
  for (const { number, state = "provisioned", customer = "", contact: to, name, days = 3 } of given)
    await ownerQuery(
      `insert into core.orders (number, partner_id, organization_id, contact_email, customer_name, ordered_on, starts_on, state, content_hash, created_at)
       values ($1, $2, $3, $4, $5, current_date, current_date - $6::int, $7, 'h', now() - $6::int * interval '1 day')`,
      [number, partner.id, customers[customer], to ?? "ana@reseller.example", name, days, state],
    );
  await arrange((tx) => assignCustomer(tx, partner.id, contact.id, one ?? ""));
  const as = (role: Role) => actingAs(contact, [role], { partner: true });
  const list = (params: Record<string, string | string[]>, role: Role = "partner_full_admin") =>
    listOrders(as(role), orderFilter(params));
  const found = async (q: string, role?: Role) =>
    (await list({ q }, role)).rows.map(({ number }) => number).sort();
  return { as, list, found, partner };
}

const four: Given[] = [
  { number: "FX-100", customer: "one", name: "Weaving Mill" },
  { number: "FX-200_b", customer: "two", contact: "Zoé.Pop@Fabrica.example" },
  { number: "FX-300", state: "mailed", name: "Käserei 50%" },
  { number: "FX-400", state: "waiting", name: "C:\\Temp", days: -5 },
];

test("any part of number, contact or customer's name, as ordered or as it is called now", async () => {
  const { found } = await world(four);
  const other = await world([{ number: "FY-100", customer: "one", name: "Weaving Mill" }]);
  const all = ["FX-100", "FX-200_b", "FX-300", "FX-400"];
  for (const [q, numbers] of [
    ["fx-", all],
    ["X-30", ["FX-300"]],
    ["  x-30 ", ["FX-300"]],
    ["0_b", ["FX-200_b"]],
    ["zoe.pop@fab", ["FX-200_b"]],
    ["tesatoria 100% l", ["FX-100"]],
    ["weaving", ["FX-100"]],
    ["KASEREI 50%", ["FX-300"]],
    ["c:\\t", ["FX-400"]],
    ["contoso", ["FX-200_b"]],
    ["fy-100", []],
    ["300 ana", []],
    ["%%", []],
    ["' or true --", []],
    ["b", ["FX-200_b"]],
  ] as const)
    expect({ q, found: await found(q) }).toEqual({ q, found: numbers });
  expect(await other.found("weaving")).toEqual(["FY-100"]);
});

test("a customer that is renamed is found by its new name", async () => {
  const { found } = await world(four);
  await ownerQuery("update core.organizations set name = 'Fabrikam' where name = 'Contoso'");
  expect(await found("fabrikam")).toEqual(["FX-200_b"]);
});

test("who has some of the customers finds and counts theirs, and orders without a customer", async () => {
  const { found, list } = await world(four);
  const theirs = ["FX-100", "FX-300", "FX-400"];
  expect(await found("fx-", "partner_admin")).toEqual(theirs);
  expect(await found("contoso", "partner_admin")).toEqual([]);
  const page = await list({}, "partner_admin");
  expect(page.rows.map(({ number }) => number).sort()).toEqual(theirs);
  const byState = { provisioned: 1, mailed: 1, waiting: 1 };
  expect(page).toMatchObject({ total: 3, all: 3, unclaimed: 1, byState });
  expect(await list({ state: "mailed" }, "partner_admin")).toMatchObject({ total: 1, all: 3, rows: [{}] });
});

test("figures are those of the orders, whatever changes; filtered and searched too", async () => {
  const { list } = await world(four);
  expect(await list({})).toMatchObject({ total: 4, all: 4, unclaimed: 1, byState: { provisioned: 2 } });
  await ownerQuery("update core.orders set state = 'cancelled' where number = 'FX-300'");
  await ownerQuery("delete from core.orders where number = 'FX-400'");
  const left = await list({});
  expect(left).toMatchObject({ total: 3, all: 3, unclaimed: 0, byState: { provisioned: 2, cancelled: 1 } });
  expect(left.byState).not.toHaveProperty("waiting");
  expect(await list({ q: "fx-", state: "provisioned" })).toMatchObject({ total: 2, all: 3 });
});

test("of very many hits the newest are shown, and that there are more is told", async () => {
  const many = Array.from({ length: 302 }, (_, days) => ({ number: `MANY-${days}`, days }));
  const { list } = await world([...four, ...many]);
  const page = await list({ q: "many" });
  expect(page).toMatchObject({ total: 300, capped: 300 });
  expect(page.rows[0]).toMatchObject({ number: "MANY-0" });
  expect((await list({ q: "fx-" })).capped).toBeUndefined();
  expect((await list({})).capped).toBeUndefined();
});

test.each(["received", "starts", "number"])(
  "sorted by %s, pages of several states follow one another",
  async (sort) => {
    const states = ["mailed", "provisioned", "waiting", "cancelled"];
    const some = Array.from({ length: 9 }, (_, at) => ({
      number: `P-${at}`,
      state: states[at % 4],
      days: at % 3,
      customer: at % 2 ? "one" : "two",
    }));
    const { as, list } = await world(some);
    const params = { sort, state: ["mailed", "provisioned", "cancelled"] };
    const whole = (await list(params)).rows.map(({ number }) => number);
    expect(whole).toHaveLength(7);
    const walked: string[] = [];
    let filter: OrderFilter | undefined = { ...orderFilter(params), size: 2 };
    while (filter) {
      const { rows, next } = await listOrders(as("partner_full_admin"), filter);
      walked.push(...rows.map(({ number }) => number));
      filter = next && { ...filter, cursor: next };
    }
    expect(walked).toEqual(whole);
  },
);
