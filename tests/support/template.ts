import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { migrate } from "@/db/migrate";
import { isAlive } from "@/lib/start/processes";
import { CLONE, databaseUrl, processOf, TEMPLATE } from "./names";

// Any number; taken in the maintenance database, so that one run at a time builds.
const BUILDING = 7_202_611;

/** The migrated, empty database all clones are made of; built anew only when the schema has changed. */
export async function ensureTemplate(serverUrl: string): Promise<string> {
  const name = `${TEMPLATE}${schemaHash()}`;
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [BUILDING]);
    const names = await databaseNames(client);
    await dropLeftovers(client, names);
    if (!names.includes(name)) await build(client, serverUrl, name);
    return name;
  } finally {
    await client.end();
  }
}

async function build(client: pg.Client, serverUrl: string, name: string): Promise<void> {
  const draft = `${name}_draft`;
  await client.query(`drop database if exists ${draft} with (force)`);
  await client.query(`create database ${draft}`);
  await migrate(databaseUrl(serverUrl, draft));
  await client.query("select pg_terminate_backend(pid) from pg_stat_activity where datname = $1", [draft]);
  await client.query(`alter database ${draft} rename to ${name}`);
}

/** Clones of runs that were killed, and all templates but the three youngest. */
async function dropLeftovers(client: pg.Client, names: string[]): Promise<void> {
  const clones = names.filter((name) => name.startsWith(CLONE) && !isAlive(processOf(name)));
  const templates = names.filter((name) => name.startsWith(TEMPLATE)).slice(0, -3);
  for (const name of [...clones, ...templates])
    await client.query(`drop database if exists ${name}`).catch(() => {});
}

/** Oldest first. */
async function databaseNames(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ datname: string }>("select datname from pg_database order by oid");
  return rows.map((row) => row.datname);
}

function schemaHash(): string {
  const hash = createHash("sha256");
  for (const file of ["node_modules/pg-boss/package.json", ...filesOf("db")]) hash.update(readFileSync(file));
  return hash.digest("hex").slice(0, 12);
}

function filesOf(directory: string): string[] {
  const migrations = readdirSync(join(directory, "migrations"), { recursive: true, encoding: "utf8" });
  const own = readdirSync(directory).filter((name) => name.endsWith(".ts"));
  return [...own, ...migrations.map((name) => join("migrations", name))]
    .map((name) => join(directory, name))
    .filter((file) => statSync(file).isFile())
    .sort();
}
