import type { DatabaseRole } from "@/db/urls";
import { inTransaction, type Settings } from "@/lib/access/transaction";
import { ownerQuery, testDatabase } from "@/tests/support/database";
import { readGrants, readTables } from "./catalog";
import { catalogue } from "./lists";
import { makeWorld, type World } from "./world";

/*
 * What PostgreSQL answers when the code asks for everything: with all settings of one tenant, no row of another, in no
 * table, for no role.
 */

testDatabase();

type Row = { row: Record<string, unknown> };

let world: World;
/** Tables that the role may read, without the catalogue that everybody may. */
let readable: Record<"app" | "report", string[]>;
let changeable: string[];

beforeAll(async () => {
  world = await makeWorld();
  const grants = await readGrants();
  const tables = (await readTables()).map(({ name }) => name).filter((name) => !catalogue.includes(name));
  const granted = (role: DatabaseRole, privilege: string) =>
    tables.filter((table) =>
      grants.some(
        (each) => each.table === table && each.role === `partner_hub_${role}` && each.privilege === privilege,
      ),
    );
  readable = { app: granted("app", "SELECT"), report: granted("report", "SELECT") };
  changeable = granted("app", "INSERT");
});

async function everything(role: "app" | "report", table: string, settings: Settings) {
  return inTransaction({ role, begin: "BEGIN READ ONLY", settings }, async (client) => {
    const { rows } = await client.query<Row>(`SELECT to_jsonb(t) AS row FROM ${table} t`);
    return rows.map(({ row }) => row);
  });
}

/** Rows that name another tenant's organization or partner, or its orders. */
/** A customer does see which partner its external administrators belong to: they are the customer's own row. */
function foreign(rows: Record<string, unknown>[], ids: readonly string[]): Record<string, unknown>[] {
  const of = new Set(ids);
  return rows.filter((row) =>
    Object.entries(row).some(
      ([name, value]) => name !== "home_id" && typeof value === "string" && of.has(value),
    ),
  );
}

async function idsOfB(): Promise<string[]> {
  const rows = await ownerQuery<{ number: string }>("select number from core.orders where partner_id = $1", [
    world.b.partner,
  ]);
  return [world.b.partner, ...world.b.customers, ...rows.map(({ number }) => number)];
}

test("there is something to hide in every table, and something to show", async () => {
  const [customer = ""] = world.a.customers;
  const shown = new Set<string>();
  for (const settings of scopesOf(customer)) {
    for (const table of readable.app) {
      if ((await everything("app", table, settings)).length > 0) shown.add(table);
    }
  }
  expect(readable.app.filter((table) => !shown.has(table))).toEqual([]);
  const b = await idsOfB();
  for (const table of readable.app) {
    const rows = await ownerQuery<Row>(`SELECT to_jsonb(t) AS row FROM ${table} t`);
    expect({
      table,
      hidden:
        foreign(
          rows.map(({ row }) => row),
          b,
        ).length > 0,
    }).toEqual({ table, hidden: true });
  }
});

/** All that a session of partner A can set: across customers, in a customer, in a shared one, in its own organization. */
const scopesOf = (customer: string): Settings[] => [
  { partner: world.a.partner, allCustomers: true },
  { partner: world.a.partner, organization: customer, allCustomers: true },
  { partner: world.a.partner, organization: world.shared, allCustomers: true },
  { organization: world.a.partner },
];

test.each(["app", "report"] as const)("as partner A no table shows a row of B (%s)", async (role) => {
  const b = await idsOfB();
  for (const customer of world.a.customers.slice(0, 3)) {
    for (const settings of scopesOf(customer)) {
      for (const table of readable[role]) {
        const rows = await everything(role, table, settings);
        expect({ table, settings, seen: foreign(rows, b) }).toEqual({ table, settings, seen: [] });
      }
    }
  }
});

test("inside an organization no table shows another one's rows, not even its partner's", async () => {
  const [inside = "", other = ""] = world.a.customers;
  for (const table of readable.app) {
    const rows = await everything("app", table, { organization: inside });
    expect({ table, seen: foreign(rows, [other, ...world.b.customers, world.b.partner]) }).toEqual({
      table,
      seen: [],
    });
    expect({
      table,
      owners: [...new Set(rows.map(({ organization_id }) => organization_id ?? inside))],
    }).toEqual({
      table,
      owners: rows.length > 0 ? [inside] : [],
    });
  }
});

test("a customer of two partners sees both, each partner itself", async () => {
  const sellers = async (settings: Settings) =>
    new Set((await everything("app", "core.subscriptions", settings)).map(({ partner_id }) => partner_id));
  await ownerQuery("update core.subscriptions set partner_id = partner_id where organization_id = $1", [
    world.shared,
  ]);
  expect(await sellers({ organization: world.shared })).toEqual(new Set([world.a.partner, world.b.partner]));
  expect(await sellers({ organization: world.shared, partner: world.a.partner, allCustomers: true })).toEqual(
    new Set([world.a.partner]),
  );
  expect(await sellers({ organization: world.shared, partner: world.b.partner, allCustomers: true })).toEqual(
    new Set([world.b.partner]),
  );
});

/** Who is assigned to whom: the policies themselves ask it. */
const knowsEverybody = { app: ["core.assignments"], report: ["core.assignments"] };

test.each(["app", "report"] as const)(
  "who sees assigned customers only sees no other's (%s)",
  async (role) => {
    const [pablo] = await ownerQuery<{ id: string }>(
      "select id from core.users where email = 'pablo@northwind.example'",
    );
    const assigned = (
      await ownerQuery<{ id: string }>(
        "select organization_id as id from core.assignments where user_id = $1",
        [pablo?.id],
      )
    ).map(({ id }) => id);
    expect(assigned).toHaveLength(20);
    const others = world.a.customers.filter((id) => !assigned.includes(id));
    const settings = { partner: world.a.partner, user: pablo?.id, allCustomers: false };
    let seen = 0;
    for (const table of readable[role].filter((name) => !knowsEverybody[role].includes(name))) {
      const rows = await everything(role, table, settings);
      seen += rows.length;
      expect({ table, seen: foreign(rows, others) }).toEqual({ table, seen: [] });
    }
    expect(seen).toBeGreaterThan(20);
  },
);

test("without settings there are no rows", async () => {
  for (const role of ["app", "report"] as const) {
    for (const table of readable[role]) {
      expect({ role, table, rows: await everything(role, table, {}) }).toEqual({ role, table, rows: [] });
    }
  }
});

test("a row that names B is refused wherever A may write", async () => {
  const [customer = ""] = world.a.customers;
  const refused: Record<string, string> = {};
  for (const table of changeable) {
    const [row] = await ownerQuery<Row>(
      `SELECT to_jsonb(t) AS row FROM ${table} t WHERE to_jsonb(t)->>'organization_id' = ANY ($1) OR to_jsonb(t)->>'partner_id' = $2 OR to_jsonb(t)->>'id' = ANY ($1)`,
      [world.b.customers, world.b.partner],
    );
    if (!row) throw new Error(`B has no row in ${table}`);
    const answers = new Set<string>();
    for (const settings of scopesOf(customer)) answers.add(await errorOf(table, row.row, settings));
    refused[table] = [...answers].join(" ");
  }
  expect(refused).toEqual(Object.fromEntries(changeable.map((table) => [table, RLS])));
});

const RLS = "42501";

/** Writes the row back as it is: the policy must refuse it before any key notices that it is there already. */
async function errorOf(table: string, row: Record<string, unknown>, settings: Settings): Promise<string> {
  try {
    await inTransaction({ role: "app", begin: "BEGIN", settings }, async (client) => {
      const { rows } = await client.query<{ columns: string }>(
        `SELECT string_agg(quote_ident(attname), ', ') AS columns FROM pg_attribute
         WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = ''`,
        [table],
      );
      const columns = rows[0]?.columns;
      await client.query(
        `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM jsonb_populate_record(NULL::${table}, $1)`,
        [JSON.stringify(row)],
      );
    });
    return "written";
  } catch (error) {
    return error instanceof Error && "code" in error ? String(error.code) : String(error);
  }
}

test("changing and removing everything touches A's rows alone", async () => {
  const b = await idsOfB();
  for (const settings of scopesOf(world.a.customers[0] ?? "")) {
    for (const [table, columns] of await withKeys()) {
      const touched = await undone(
        settings,
        `UPDATE ${table} t SET ${columns} = ${columns} RETURNING to_jsonb(t) AS row`,
      );
      expect({ table, touched: foreign(touched, b) }).toEqual({ table, touched: [] });
    }
  }
});

/** Tables that the app may change, with the column by which they are scoped. */
async function withKeys(): Promise<[string, string][]> {
  const updatable = (await readGrants()).filter(
    ({ role, privilege }) => role === "partner_hub_app" && privilege === "UPDATE",
  );
  const tables = updatable.map(({ table }) => table).filter((table) => !catalogue.includes(table));
  const found: [string, string][] = [];
  for (const table of tables) {
    const rows = await ownerQuery<{ name: string }>(
      "select attname::text as name from pg_attribute where attrelid = $1::regclass and attname in ('organization_id', 'partner_id')",
      [table],
    );
    found.push([table, rows[0]?.name ?? "name"]);
  }
  return found;
}

class Undo extends Error {}

async function undone(settings: Settings, sql: string): Promise<Record<string, unknown>[]> {
  let rows: Row[] = [];
  const work = inTransaction({ role: "app", begin: "BEGIN", settings }, async (client) => {
    rows = (await client.query<Row>(sql)).rows;
    throw new Undo();
  });
  await expect(work).rejects.toThrow(Undo);
  return rows.map(({ row }) => row);
}
