import type { Ctx } from "@/lib/access";
import { customerFilter, findCustomer, listCustomers } from "@/lib/customers";

const ROUNDS = 100;

export type Asked = { name: string; params: Record<string, string | string[]> };

/** The lists that a partner's people open: as it comes, narrowed, searched, and far down. */
export const lists: Asked[] = [
  { name: "first page", params: {} },
  { name: "filtered", params: { status: ["expires_soon", "suspended"], product: "meetings", region: "EU" } },
  { name: "by tag", params: { tag: "Tag 3" } },
  { name: "searched", params: { q: "südlicht" } },
  { name: "searched by e-mail", params: { q: "first7.last@customer77" } },
  { name: "deep page", params: { sort: "name" } },
];

/** The address of the page in the middle of the list by name. */
export async function deepPage(ctx: Ctx, pages: number): Promise<string> {
  let filter = customerFilter({ sort: "name" });
  for (let page = 0; page < pages; page++) {
    const { next } = await listCustomers(ctx, filter);
    if (!next) break;
    const address = filter.href({ page: next });
    filter = customerFilter(Object.fromEntries(new URL(address, "http://x").searchParams));
  }
  return filter.href();
}

export type Timing = { p50: number; p95: number };

/** What the list's question costs without the web around it. */
export async function timeList(ctx: Ctx, address: string): Promise<Timing> {
  const query = new URL(address, "http://x").searchParams;
  const params = Object.fromEntries([...new Set(query.keys())].map((name) => [name, query.getAll(name)]));
  return time(() => listCustomers({ ...ctx, now: new Date() }, customerFilter(params)));
}

export const timeCustomer = (ctx: Ctx, id: string): Promise<Timing> =>
  time(() => findCustomer({ ...ctx, now: new Date() }, id));

/** The same a hundred times over, when everything is warm. */
export async function time(work: () => Promise<unknown>): Promise<Timing> {
  for (let round = 0; round < 5; round++) await work();
  const took: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now();
    await work();
    took.push(performance.now() - start);
  }
  const sorted = took.toSorted((a, b) => a - b);
  return { p50: sorted[ROUNDS / 2] ?? 0, p95: sorted[Math.floor(ROUNDS * 0.95)] ?? 0 };
}
