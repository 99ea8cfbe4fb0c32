import path from "node:path";
import { drizzle } from "drizzle-orm/node-postgres";
import { migrate as runMigrations } from "drizzle-orm/node-postgres/migrator";
import pg from "pg";
import { installQueue } from "./queue";
import { type DatabaseRole, rolePassword, roles } from "./urls";

/** Any number; held while one process migrates, so that others wait instead of colliding. */
const MIGRATION_LOCK = 727_001;

/** Brings the database up to date: roles, tables, policies, queue. Safe to run again and from several machines. */
export async function migrate(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock($1)", [MIGRATION_LOCK]);
    for (const role of Object.keys(roles) as DatabaseRole[]) await ensureRole(client, ownerUrl, role);
    await client.query("SET client_min_messages = warning");
    await runMigrations(drizzle(client), { migrationsFolder: path.join(import.meta.dirname, "migrations") });
    await installQueue(client, ownerUrl);
  } finally {
    await client.end();
  }
}

async function ensureRole(client: pg.Client, ownerUrl: string, role: DatabaseRole) {
  const name = roles[role];
  const known = await client.query("SELECT FROM pg_roles WHERE rolname = $1", [name]);
  const password = pg.escapeLiteral(rolePassword(ownerUrl, role));
  const verb = known.rowCount ? "ALTER" : "CREATE";
  await client.query(`${verb} ROLE ${name} LOGIN NOINHERIT PASSWORD ${password}`);
  // Compiling the long statements of an import takes longer than running them; a server of one's own has it on.
  await client.query(`ALTER ROLE ${name} SET jit = off`);
  if (role === "report") await client.query(`ALTER ROLE ${name} SET default_transaction_read_only = on`);
}
