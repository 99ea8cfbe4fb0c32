import { drizzle, type NodePgDatabase } from "drizzle-orm/node-postgres";
import pg from "pg";
import { config, databaseUrls } from "@/lib/core/config";
import { log } from "@/lib/core/log";
import type { DatabaseRole } from "./urls";

// Dates travel as text (`2026-11-20`): a day has no time zone.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);

export type Db = NodePgDatabase;

const pools = new Map<DatabaseRole, pg.Pool>();

/** The pool of a role; connections are opened at first use. Only lib/access and lib/jobs reach for it. */
export function pool(role: DatabaseRole): pg.Pool {
  const known = pools.get(role);
  if (known) return known;
  const { poolSize, replicaUrl } = config().database;
  const url = role === "report" && replicaUrl ? replicaUrl : databaseUrls()[role];
  const made = new pg.Pool({
    connectionString: url,
    max: role === "app" ? poolSize : Math.max(2, Math.ceil(poolSize / 2)),
    // Without these a dead database would keep every request waiting for ever.
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
    application_name: `partner-hub-${role}`,
  });
  made.on("error", (error) => log().warn({ role, error: error.message }, "database connection lost"));
  // One in use that is lost says so to its query; unheard, the event would end the process.
  made.on("connect", (client) => client.on("error", () => {}));
  pools.set(role, made);
  return made;
}

const wrapped = new WeakMap<pg.PoolClient, Db>();

/** Drizzle on one connection. */
export function drizzleOn(client: pg.PoolClient): Db {
  const known = wrapped.get(client);
  if (known) return known;
  const made = drizzle(client);
  wrapped.set(client, made);
  return made;
}

/** Ends all connections: at shutdown, and between test files. */
export async function closePools(): Promise<void> {
  const all = [...pools.values()];
  pools.clear();
  await Promise.all(all.map((each) => each.end()));
}
