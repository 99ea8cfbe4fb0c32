import type fc from "fast-check";
import { ownerQuery } from "@/tests/support/database";
import { day, daysAgo } from "./selling";

/** Three customers, two partners who share them, and what the numbers of a change choose from. */
export type World = { partners: string[]; customers: string[] };

/** A change by its kind and four numbers that choose what it is about. */
export type Change = { kind: Kind; at: [number, number, number, number] };

const pick = <T>(from: readonly T[], at: number): T => {
  const found = from[at % from.length];
  if (found === undefined) throw new Error("There is nothing to pick from");
  return found;
};

const products = ["meetings", "messaging", "calling_professional"];
const dates = [-40, -1, 0, 1, 6, 7, 8, 30, 200].map(day);
const times = [0, 1, 89, 90, 91].map(daysAgo);
const names = ["Țesătoria", "Ñandú", "100 %", "a_b", "O'Hara"];

/** The nth row, so that a change is about what is there. */
const nth = (table: string, at: number, where = "true") =>
  `(SELECT ctid FROM ${table} WHERE ${where} ORDER BY 1 OFFSET ${at} % greatest((SELECT count(*) FROM ${table}
    WHERE ${where}), 1) LIMIT 1)`;
const one = (table: string, at: number) => `ctid = ${nth(table, at)}`;

type Write = (world: World, a: number, b: number, c: number, d: number) => string;

/** What the product does to the sources of its read models, as SQL. */
const kinds = {
  sell: ({ partners, customers }, a, b, c, d) =>
    `INSERT INTO core.subscriptions (id, organization_id, partner_id, kind, starts_on, ends_on, auto_renew, set_up_at)
     SELECT 'Sub' || ${a} * 100000 + ${d}, m.organization_id, m.partner_id, '${pick(["paid", "trial"], a)}', ${day(-300)},
       ${pick(dates, b)}, ${c % 2 === 0}, ${c % 3 === 0 ? "NULL" : "now()"}
     FROM core.management m WHERE m.organization_id = '${pick(customers, c)}' AND m.partner_id = '${pick(partners, d)}'
     ON CONFLICT DO NOTHING`,
  changeTerms: (_world, a, b, c, d) =>
    `UPDATE core.subscriptions SET ends_on = ${pick(dates, b)}, auto_renew = ${c % 2 === 0},
       set_up_at = ${c % 5 === 0 ? "NULL" : "now()"}, ended_at = ${d % 4 === 0 ? "now()" : "NULL"},
       unpaid_since = ${d % 3 === 0 ? pick(dates, d) : "NULL"} WHERE ${one("core.subscriptions", a)}`,
  license: (_world, a, b, c) =>
    `INSERT INTO core.subscription_licenses (organization_id, subscription_id, product_code, purchased)
     SELECT organization_id, id, '${pick(products, b)}', ${c % 4} FROM core.subscriptions s
     WHERE ${one("core.subscriptions", a)} ON CONFLICT DO NOTHING`,
  changePurchased: (_world, a, b) =>
    `UPDATE core.subscription_licenses SET purchased = ${b % 5} WHERE ${one("core.subscription_licenses", a)}`,
  addUsers: ({ customers }, a, b, c, d) =>
    `INSERT INTO core.users (organization_id, email, email_key, status, package_code)
     SELECT '${pick(customers, a)}', mail, lower(mail), '${pick(["active", "invited"], b)}',
       ${pick(["NULL", "'webex_suite'"], c)}
     FROM (SELECT '${pick(["Ana", "Zoé", "x_y"], c)}.' || ${d} || '.' || n || '@people.example' AS mail
       FROM generate_series(1, ${(b % 3) + 1}) n) m ON CONFLICT DO NOTHING`,
  changeUser: (_world, a, b, c) =>
    `UPDATE core.users SET email_key = 'new' || ${b} || '@people.example', status = '${pick(["active", "inactive"], c)}',
       package_code = ${pick(["NULL", "'webex_calling'"], b)}
     WHERE ${one("core.users", a)} AND NOT EXISTS
       (SELECT FROM core.users WHERE email_key = 'new' || ${b} || '@people.example')`,
  removeUser: (_world, a) =>
    `WITH gone AS (DELETE FROM core.license_assignments WHERE user_id =
       (SELECT id FROM core.users WHERE ${one("core.users", a)}))
     DELETE FROM core.users u WHERE ${one("core.users", a)}
       AND NOT EXISTS (SELECT FROM core.license_assignments WHERE user_id = u.id)`,
  assign: (_world, a) =>
    `INSERT INTO core.license_assignments (organization_id, user_id, subscription_id, product_code)
     SELECT l.organization_id, u.id, l.subscription_id, l.product_code FROM core.subscription_licenses l
       JOIN core.users u USING (organization_id)
     WHERE l.${one("core.subscription_licenses", a)} ON CONFLICT DO NOTHING`,
  use: (_world, a, b) =>
    `UPDATE core.license_assignments SET first_used_at = ${b % 3 === 0 ? "NULL" : "now()"}
     WHERE ${one("core.license_assignments", a)}`,
  unassign: (_world, a, b) =>
    `DELETE FROM core.license_assignments WHERE (organization_id, product_code) IN (SELECT organization_id, product_code
       FROM core.license_assignments WHERE ${one("core.license_assignments", a)}) AND ${b % 2 === 0}`,
  changeCustomer: ({ customers }, a, b, c, d) =>
    `UPDATE core.organizations SET name = '${pick(names, b).replaceAll("'", "''")} ' || ${c},
       external_id = ${d % 2 === 0 ? "NULL" : `'EXT-${d}'`}, region = '${pick(["EU", "US"], c)}',
       last_admin_activity_at = ${d % 5 === 0 ? "NULL" : pick(times, d)} WHERE id = '${pick(customers, a)}'`,
  claimDomain: ({ customers }, a, b) =>
    `INSERT INTO core.domains (organization_id, name, status) VALUES ('${pick(customers, a)}', 'd${b}.example', 'verified')
     ON CONFLICT DO NOTHING`,
  dropDomain: (_world, a) => `DELETE FROM core.domains WHERE ${one("core.domains", a)}`,
  order: (_world, a, b) =>
    `INSERT INTO core.orders (number, partner_id, organization_id, contact_email, ordered_on, starts_on, state, content_hash)
     SELECT 'WEB-' || ${b}, partner_id, organization_id, 'a@b.example', ${day(0)}, ${day(0)}, 'provisioned', 'x'
     FROM core.management WHERE ${one("core.management", a)} ON CONFLICT DO NOTHING`,
  changeOrder: ({ partners }, a, b, c) =>
    `UPDATE core.orders SET state = '${pick(["waiting", "mailed", "provisioned"], b)}',
       partner_id = ${pick(["NULL", ...partners.map((id) => `'${id}'`)], c)} WHERE ${one("core.orders", a)}`,
  removeOrder: (_world, a, b) => `DELETE FROM core.orders WHERE ${one("core.orders", a)} AND ${b % 2 === 0}`,
  manage: ({ partners, customers }, a, b, c) =>
    `INSERT INTO core.management VALUES ('${pick(partners, a)}', '${pick(customers, b)}',
       '${pick(["full", "provisioning"], c)}') ON CONFLICT (partner_id, organization_id) DO UPDATE SET access = excluded.access`,
  endManagement: (_world, a, b) =>
    `DELETE FROM core.management m WHERE ${one("core.management", a)} AND ${b % 3 === 0}`,
} satisfies Record<string, Write>;

export type Kind = keyof typeof kinds;
export const allKinds = Object.keys(kinds) as Kind[];

/** Answers a row for each that it touches. */
export const sqlOf = (world: World, { kind, at }: Change): string =>
  `${kinds[kind](world, ...at)} RETURNING 1`;

/** Any change; seeded, so that the same seed makes the same changes. */
export const anyChange = (check: typeof fc): fc.Arbitrary<Change> => {
  const number = check.nat({ max: 999 });
  return check.record({
    kind: check.constantFrom(...allKinds),
    at: check.tuple(number, number, number, number),
  });
};

/** Everybody's rows gone, the installation's own kept. */
export const startOver = () =>
  ownerQuery(
    `TRUNCATE core.organizations, core.directory, core.customer_counts, core.tag_counts, core.customer_totals,
      core.order_counts, core.user_counts CASCADE`,
  );
