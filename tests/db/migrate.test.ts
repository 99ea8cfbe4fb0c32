import { readFileSync } from "node:fs";
import pg from "pg";
import { migrate } from "@/db/migrate";
import { queues } from "@/db/queue";
import { type DatabaseRole, rolePassword, roles, roleUrls } from "@/db/urls";
import { testDatabase } from "@/tests/support/database";
import { cloneName, databaseUrl } from "@/tests/support/names";

// For what must not be done to the database of the other tests' roles.
testDatabase();

const serverUrl = () => String(process.env.TEST_SERVER_URL);
const made: string[] = [];

async function ask<Row extends pg.QueryResultRow>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

async function emptyDatabase(): Promise<string> {
  const name = cloneName();
  await ask(serverUrl(), `CREATE DATABASE ${name}`);
  made.push(name);
  return databaseUrl(serverUrl(), name);
}

afterAll(async () => {
  for (const name of made) await ask(serverUrl(), `DROP DATABASE ${name} WITH (FORCE)`);
});

/** All there is: tables with their columns, policies, functions, grants, queues. */
const shape = (url: string) =>
  ask<{ what: string }>(
    url,
    `SELECT what FROM (
       SELECT concat_ws(' ', table_schema, table_name, column_name, data_type, is_nullable, column_default) AS what
         FROM information_schema.columns WHERE table_schema IN ('core', 'usage', 'drizzle', 'pgboss')
       UNION ALL SELECT concat_ws(' ', schemaname, tablename, policyname, roles, cmd, qual, with_check) FROM pg_policies
       UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname IN ('core', 'usage')
       UNION ALL SELECT concat_ws(' ', oid::regprocedure, prosecdef, proacl, md5(prosrc)) FROM pg_proc
         WHERE pronamespace = 'core'::regnamespace
       UNION ALL SELECT concat_ws(' ', oid::regclass, relacl, relforcerowsecurity) FROM pg_class
         WHERE relnamespace IN ('core'::regnamespace, 'usage'::regnamespace)
       UNION ALL SELECT concat_ws(' ', name, retry_limit, heartbeat_seconds) FROM pgboss.queue
       UNION ALL SELECT concat_ws(' ', 'migration', id, hash) FROM drizzle.__drizzle_migrations
     ) AS all_of_it ORDER BY what COLLATE "C"`,
  );

test("an empty database migrated by three at once is as one made alone, and again changes nothing", async () => {
  const alone = await emptyDatabase();
  await migrate(alone);
  const crowded = await emptyDatabase();
  await Promise.all([migrate(crowded), migrate(crowded), migrate(crowded)]);
  const before = await shape(crowded);
  expect(before).toEqual(await shape(alone));
  expect(before.length).toBeGreaterThan(300);
  await migrate(crowded);
  expect(await shape(crowded)).toEqual(before);

  const journal: { entries: unknown[] } = JSON.parse(
    readFileSync("db/migrations/meta/_journal.json", "utf8"),
  );
  const migrations = before.filter(({ what }) => what.startsWith("migration "));
  expect(migrations).toHaveLength(journal.entries.length);
  const names = await ask<{ name: string }>(crowded, "SELECT name FROM pgboss.queue");
  expect(names.map(({ name }) => name)).toEqual(expect.arrayContaining(Object.keys(queues)));
});

test("rows are still there after migrating again", async () => {
  const url = await emptyDatabase();
  await migrate(url);
  await ask(url, "INSERT INTO core.organizations (name, region, country) VALUES ('Kept', 'EU', 'DE')");
  await ask(url, "UPDATE core.settings SET value = '14' WHERE key = 'expires_soon_days'");
  await migrate(url);
  expect(await ask(url, "SELECT name FROM core.organizations")).toEqual([{ name: "Kept" }]);
  expect(await ask(url, "SELECT value FROM core.settings WHERE key = 'expires_soon_days'")).toEqual([
    { value: 14 },
  ]);
});

test("the three roles can sign in, have no powers, own nothing and are nobody's members", async () => {
  const url = String(process.env.DATABASE_URL);
  const names = Object.values(roles);
  const found = await ask(
    url,
    `SELECT rolname, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication, rolinherit,
       (SELECT count(*)::int FROM pg_class WHERE relowner = r.oid) +
       (SELECT count(*)::int FROM pg_proc WHERE proowner = r.oid) AS owns,
       (SELECT count(*)::int FROM pg_auth_members WHERE member = r.oid) AS memberships
     FROM pg_roles r WHERE rolname IN ('${names.join("','")}') ORDER BY rolname`,
  );
  const none = { rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false };
  const nothing = { rolreplication: false, rolinherit: false, owns: 0, memberships: 0 };
  expect(found).toEqual(names.toSorted().map((rolname) => ({ rolname, ...none, ...nothing })));
});

test.each(Object.keys(roles) as DatabaseRole[])(
  "as %s nothing can be made, altered or become another",
  async (role) => {
    const url = roleUrls(String(process.env.DATABASE_URL))[role];
    for (const sql of [
      "CREATE TABLE core.mine (id int)",
      "CREATE TABLE public.mine (id int)",
      "ALTER TABLE core.users DISABLE ROW LEVEL SECURITY",
      "CREATE SCHEMA mine",
      "SET ROLE postgres",
      "DROP TABLE core.users",
    ])
      await expect(ask(url, sql)).rejects.toThrow(/permission denied|must be owner|read-only/);
  },
);

test("reports cannot write even where a grant would let them", async () => {
  const url = roleUrls(String(process.env.DATABASE_URL)).report;
  await expect(ask(url, "CREATE TEMPORARY TABLE mine (id int)")).rejects.toThrow("read-only transaction");
});

test("a role's password follows from the owner's, differs by role, and gives nothing of it away", () => {
  const url = (password: string) => `postgres://owner:${password}@db.example:5432/hub`;
  const passwords = (Object.keys(roles) as DatabaseRole[]).map((role) =>
    rolePassword(url("s%C3%A9cret"), role),
  );
  expect(new Set(passwords).size).toBe(3);
  for (const password of passwords) expect(password).toMatch(/^[\w-]{43}$/);
  expect(rolePassword(url("sécret"), "app")).toBe(passwords[0]);
  expect(rolePassword(url("other"), "app")).not.toBe(passwords[0]);
  expect(roleUrls(`${url("x")}?sslmode=require`).app).toMatch(
    /^postgres:\/\/partner_hub_app:.+@db\.example:5432\/hub\?sslmode=require$/,
  );
});
