import { sql } from "drizzle-orm";
import { type Ctx, inPartner, type PartnerTx } from "@/lib/access";
import type { Found, FoundOrder, FoundUser } from "./find";

const MOST = 6;
/** Of each kind the search stops here. */
const CAP = 50;
/** Looking for names takes a look per customer: not for what is an address or a number. */
const notInNames = /[@\d]/;

type Hit = { id: string; kind: string; ref: string; term: string; name: string };

/** What the partner's search finds: customers by all that names them, people by address or name, orders by their number. */
export async function atCustomers(ctx: Ctx, q: string): Promise<Found> {
  return inPartner(ctx, "customers:view", async (tx) => {
    const { rows } = await tx.db.execute<Hit>(sql`
      SELECT o.organization_id AS id, h.kind, h.ref, h.term, o.name
      FROM core.search_customers(${q}, ${CAP}) h JOIN core.customer_overview o
        ON o.partner_id = ${tx.partnerId} AND o.organization_id = h.organization_id
      ORDER BY h.kind <> 'organization', strpos(h.term, core.search_key(${q})), length(h.term), o.name_key`);
    const byAddress = rows
      .filter(({ kind }) => kind === "user")
      .map(({ id, ref, term, name }) => ({ id: ref, organizationId: id, name: term, detail: name }));
    const known = new Set(byAddress.map(({ id }) => id));
    const enough = byAddress.length >= MOST || notInNames.test(q);
    const byName = enough ? [] : (await named(tx, q)).filter(({ id }) => !known.has(id));
    const orders = rows.filter(({ kind }) => kind === "order");
    return {
      customers: customersOf(rows.filter(({ kind }) => kind !== "user" && kind !== "order")),
      users: [...byName, ...byAddress].slice(0, MOST),
      orders: [
        ...orders.map(({ ref, name }) => ({ number: ref, customer: name })),
        ...(await unplaced(tx, q)),
      ].slice(0, MOST),
    };
  });
}

/** Each once; a name that matches explains itself. */
function customersOf(hits: Hit[]) {
  const first = new Map<string, Hit>();
  for (const hit of hits) if (!first.has(hit.id)) first.set(hit.id, hit);
  return [...first.values()].slice(0, MOST).map(({ id, name, kind, term }) => ({
    id,
    name,
    match: kind === "organization" ? undefined : { kind, term },
  }));
}

/** Orders that no customer has yet are in no directory. */
async function unplaced(tx: PartnerTx, q: string): Promise<FoundOrder[]> {
  const { rows } = await tx.db.execute<FoundOrder>(sql`
    SELECT number, customer_name AS customer FROM core.orders
    WHERE partner_id = ${tx.partnerId} AND organization_id IS NULL
      AND (strpos(core.search_key(number), core.search_key(${q})) = 1
        OR strpos(core.search_key(coalesce(customer_name, '')), core.search_key(${q})) > 0)
    ORDER BY created_at DESC LIMIT ${MOST}`);
  return rows;
}

async function named(tx: PartnerTx, q: string): Promise<FoundUser[]> {
  const { rows } = await tx.db.execute<FoundUser>(sql`
    SELECT p.id, p.organization_id AS "organizationId", p.name, p.email || ' · ' || o.name AS detail
    FROM core.find_people(${q}, ${MOST}) p JOIN core.customer_overview o
      ON o.partner_id = ${tx.partnerId} AND o.organization_id = p.organization_id
    ORDER BY core.search_key(p.name), p.id`);
  return rows;
}
