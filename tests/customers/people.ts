import { asSystem, type Ctx, type Role, systemCtx, type Tx } from "@/lib/access";
import { type CustomerFilter, type CustomerRow, customerFilter, listCustomers } from "@/lib/customers";
import { actingAs, makeManagement, makeOrganization, makePartner, makeUser } from "@/lib/demo/make";

export const arrange = <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
  asSystem(systemCtx(), "arrange", work);

/** A partner with nobody but one person, who asks in any role. */
export async function aPartner() {
  return arrange(async (tx) => {
    const partner = await makePartner(tx);
    const person = await makeUser(tx, partner.id);
    const as = (...roles: Role[]): Ctx => actingAs(person, roles, { partner: true });
    return { id: partner.id, personId: person.id, as };
  });
}

/** A customer of the partner; `values` as of its organization. */
export async function aCustomer(
  partnerId: string,
  values: Parameters<typeof makeOrganization>[1] = {},
  more: (tx: Tx, organizationId: string) => Promise<unknown> = async () => {},
): Promise<string> {
  return arrange(async (tx) => {
    const { id } = await makeOrganization(tx, values);
    await makeManagement(tx, partnerId, id);
    await more(tx, id);
    return id;
  });
}

export const list = (ctx: Ctx, params: Parameters<typeof customerFilter>[0] = {}) =>
  listCustomers(ctx, customerFilter(params));

/** Follows a link of the list, as a browser would. */
const follow = (href: string): CustomerFilter => {
  const query = new URL(href, "http://here").searchParams;
  return customerFilter(Object.fromEntries([...query.keys()].map((name) => [name, query.getAll(name)])));
};

/** All rows, page after page; then back again from the last page. */
export async function walk(ctx: Ctx, params: Parameters<typeof customerFilter>[0]) {
  const first = customerFilter(params);
  const small = (filter: CustomerFilter): CustomerFilter => ({ ...filter, size: 3 });
  const forward: CustomerRow[] = [];
  const backward: CustomerRow[] = [];
  let page = await listCustomers(ctx, small(first));
  let last = page;
  forward.push(...page.rows);
  while (page.next) {
    page = await listCustomers(ctx, small(follow(first.href({ page: page.next }))));
    expect(page.from).toBe(forward.length);
    forward.push(...page.rows);
    last = page;
  }
  backward.unshift(...last.rows);
  while (last.previous) {
    last = await listCustomers(ctx, small(follow(first.href({ page: last.previous }))));
    backward.unshift(...last.rows);
  }
  const ids = (rows: CustomerRow[]) => rows.map(({ id }) => id);
  return { forward: ids(forward), backward: ids(backward), rows: forward };
}
