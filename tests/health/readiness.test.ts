import { closePools } from "@/db/client";
import { forgetConfig } from "@/lib/core/config";
import { readiness } from "@/lib/health";
import { ownerQuery, testDatabase } from "@/tests/support/database";

process.env.LOG_LEVEL = "silent";
testDatabase();

const ready = { ready: true, database: true, migrations: true, queue: true };

/** As it is while the statement holds, which is undone afterwards. */
async function during(statement: string, undo: string) {
  await ownerQuery(statement);
  try {
    return await readiness();
  } finally {
    await ownerQuery(undo);
  }
}

test("a migrated database with its queue is ready", async () => {
  expect(await readiness()).toEqual(ready);
});

test("not while a migration is missing, nor when the database is ahead of this code", async () => {
  const last = "(SELECT max(id) FROM drizzle.__drizzle_migrations)";
  const missing = await during(
    `CREATE TEMP TABLE gone AS SELECT * FROM drizzle.__drizzle_migrations WHERE id = ${last};
     DELETE FROM drizzle.__drizzle_migrations WHERE id = ${last}`,
    "INSERT INTO drizzle.__drizzle_migrations SELECT * FROM gone",
  );
  expect(missing).toEqual({ ...ready, ready: false, migrations: false });
  const ahead = await during(
    "INSERT INTO drizzle.__drizzle_migrations (hash, created_at) VALUES ('next', 0)",
    "DELETE FROM drizzle.__drizzle_migrations WHERE hash = 'next'",
  );
  expect(ahead).toEqual({ ...ready, ready: false, migrations: false });
  expect(await readiness()).toEqual(ready);
});

test("not without the queue", async () => {
  const without = await during(
    "ALTER SCHEMA pgboss RENAME TO elsewhere",
    "ALTER SCHEMA elsewhere RENAME TO pgboss",
  );
  expect(without).toEqual({ ...ready, ready: false, queue: false });
});

test("a database that does not answer is said, not thrown", async () => {
  const before = process.env.DATABASE_SYSTEM_URL;
  await closePools();
  Object.assign(process.env, { DATABASE_SYSTEM_URL: "postgres://partner_hub_system:x@127.0.0.1:1/hub" });
  forgetConfig();
  try {
    expect(await readiness()).toEqual({ ready: false, database: false, migrations: false, queue: false });
  } finally {
    await closePools();
    Object.assign(process.env, { DATABASE_SYSTEM_URL: before });
    forgetConfig();
  }
  expect(await readiness()).toEqual(ready);
});
