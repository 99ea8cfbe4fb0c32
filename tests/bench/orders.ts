import type pg from "pg";
import { asSystem, type Ctx, systemCtx } from "@/lib/access";
import { actingAs, makePartner, makeUser } from "@/lib/demo/make";
import { listOrders, orderFilter } from "@/lib/orders";
import { loadCustomers } from "./customers/load";
import { time } from "./customers/queries";
import { ASSIGNED, assignSome, loadOrders } from "./orders/load";
import { withScratchDatabase } from "./scratch";

const FEW = 50;

/** What the list of orders is asked, by whom many are kept for and by whom there are few among those of others. */
const asked: [name: string, params: Record<string, string>][] = [
  ["first page", {}],
  ["by start, one state", { sort: "starts", state: "waiting" }],
  ["nobody took up", { taken: "nobody" }],
  ["searched: number", { q: "-77123" }],
  ["searched: contact", { q: "contact77@reseller3" }],
  ["searched: customer", { q: "südlicht foods 77" }],
  ["searched: in very many", { q: "foods" }],
  ["searched: two letters", { q: "ba" }],
  ["searched: nothing", { q: "no such order" }],
];

/** The list's question as a partner with 100,000 orders asks it, beside one with 50. */
export async function run([wanted = "100000"]: string[]): Promise<void> {
  await withScratchDatabase("orders", async (owner) => {
    const many = await makeOne(owner, Number(wanted), Number(wanted) / 10);
    const few = await makeOne(owner, FEW, 10);
    const table: Record<string, Record<string, number>> = {};
    for (const [name, params] of asked) {
      const ask = (ctx: Ctx) => time(() => listOrders({ ...ctx, now: new Date() }, orderFilter(params)));
      const [all, some, small] = [await ask(many.all), await ask(many.some), await ask(few.all)];
      const ms = (value: number) => Number(value.toFixed(1));
      table[name] = {
        "p50 ms": ms(all.p50),
        "p95 ms": ms(all.p95),
        [`p95 ms, ${ASSIGNED} customers`]: ms(some.p95),
        [`p95 ms of ${FEW}`]: ms(small.p95),
      };
      const figures = { ours: all.p95, reference: small.p95, unit: "ms p95", ratio: all.p50 / small.p50 };
      console.log(JSON.stringify({ bench: "orders", metric: name, ...figures, rows: Number(wanted) }));
    }
    console.table(table);
  });
}

/** A partner with so many orders, who sees all of them, and a colleague with some of its customers. */
async function makeOne(owner: pg.Client, orders: number, customers: number) {
  const { person, colleague } = await asSystem(systemCtx(), "arrange a benchmark", async (tx) => {
    const { id } = await makePartner(tx);
    const made = (role: "partner_full_admin" | "partner_admin") => makeUser(tx, id, { roles: [role] });
    return { person: await made("partner_full_admin"), colleague: await made("partner_admin") };
  });
  await loadCustomers(owner, person.organizationId, customers);
  await assignSome(owner, colleague);
  await loadOrders(owner, person.organizationId, orders);
  return {
    all: actingAs(person, ["partner_full_admin"], { partner: true }),
    some: actingAs(colleague, ["partner_admin"], { partner: true }),
  };
}
