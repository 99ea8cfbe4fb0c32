import { ownerQuery, testDatabase } from "@/tests/support/database";
import { violations } from "./violations";

testDatabase();

test("the schema keeps the rules of the wall", async () => {
  expect(await violations()).toEqual([]);
});

test("no table of ours lives outside the two schemas with walls", async () => {
  const rows = await ownerQuery(
    "select schemaname, tablename from pg_tables where schemaname not in ('core', 'usage', 'pgboss', 'drizzle') and schemaname not like 'pg\\_%' and schemaname <> 'information_schema'",
  );
  expect(rows).toEqual([]);
});

/** What the rules say about a bad schema, which is never committed. */
async function after(sql: string): Promise<string[]> {
  await ownerQuery("BEGIN");
  try {
    await ownerQuery(sql);
    return await violations();
  } finally {
    await ownerQuery("ROLLBACK");
  }
}

const bad: [what: string, sql: string, said: string[]][] = [
  [
    "a table without policies",
    "CREATE TABLE core.bad (organization_id uuid)",
    [
      "core.bad: row-level security is not forced",
      "core.bad: has no policy system for partner_hub_system",
      "core.bad: has 0 policies for the app, not one",
    ],
  ],
  [
    "security that the owner passes",
    "ALTER TABLE core.users NO FORCE ROW LEVEL SECURITY",
    ["core.users: row-level security is not forced"],
  ],
  [
    "a second key",
    "CREATE POLICY more ON core.users TO partner_hub_app USING (status = 'active')",
    [
      "core.users: has 2 policies for the app, not one",
      "core.users: the policy more is not one plain equality: (status = 'active'::text)",
    ],
  ],
  [
    "a policy that asks instead of comparing",
    "ALTER POLICY organization ON core.sites USING (organization_id IN (SELECT m.organization_id FROM core.management m))",
    [
      "core.sites: the policy organization is not one plain equality: (organization_id IN ( SELECT m.organization_id\n   FROM core.management m))",
    ],
  ],
  [
    "an exception that grows",
    "CREATE POLICY more ON core.orders TO partner_hub_app USING (true)",
    [
      "core.orders: has the policies (sold_by_partner) across_customers managed more organization unplaced, not (sold_by_partner) across_customers managed organization unplaced",
    ],
  ],
  [
    "a wall that lost its narrowing",
    "DROP POLICY assigned ON core.customer_overview",
    ["core.customer_overview: is narrowed by nothing"],
  ],
  [
    "a table of people whose accounts nothing makes",
    "DROP TRIGGER have_account ON core.devices",
    ["core.devices → core.accounts: a user without an account cannot be named: call core.refer_to_accounts"],
  ],
  [
    "a foreign key without the scope",
    "ALTER TABLE core.devices ADD CONSTRAINT bad FOREIGN KEY (user_id) REFERENCES core.users (id)",
    ["core.devices → core.users: the foreign key (user_id) does not carry the scope"],
  ],
  [
    "a grant that passes policies",
    "GRANT TRUNCATE ON core.users TO partner_hub_app",
    ["core.users: partner_hub_app has TRUNCATE"],
  ],
  ["a grant to everybody", "GRANT SELECT ON core.tags TO PUBLIC", ["core.tags: public has SELECT"]],
  [
    "a secret that the app may read",
    "GRANT SELECT (password_hash) ON core.credentials TO partner_hub_app",
    ["core.credentials: partner_hub_app has SELECT on what is the system's alone"],
  ],
  [
    "a report that writes",
    "GRANT DELETE ON core.users TO partner_hub_report",
    ["core.users: partner_hub_report has DELETE"],
  ],
  [
    "a log that can be mended",
    "GRANT UPDATE ON core.audit TO partner_hub_system",
    ["core.audit: partner_hub_system may UPDATE the audit log"],
  ],
  [
    "a view",
    "CREATE VIEW core.all_users AS SELECT * FROM core.users",
    ["core.all_users: is a view: it answers with its owner's eyes"],
  ],
  [
    "a function that runs as the owner",
    "CREATE FUNCTION core.peek() RETURNS bigint LANGUAGE sql SECURITY DEFINER AS 'SELECT count(*) FROM core.users'",
    [
      "core.peek(): everybody may call it",
      "core.peek(): runs as its owner and is not listed",
      "core.peek(): runs as its owner with the caller's search path",
    ],
  ],
  [
    "a role that owns",
    "GRANT CREATE ON SCHEMA core TO partner_hub_app; ALTER TABLE core.tags OWNER TO partner_hub_app",
    ["core.tags: belongs to partner_hub_app"],
  ],
];

test.each(bad)("%s is found", async (_what, sql, said) => {
  expect(await after(sql)).toEqual(expect.arrayContaining(said));
});

test("a role with powers is found", async () => {
  expect(await after("GRANT pg_read_all_data TO partner_hub_app")).toContain(
    "partner_hub_app: member of pg_read_all_data",
  );
});
