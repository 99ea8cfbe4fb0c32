import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { closePools } from "@/db/client";
import { roleUrls } from "@/db/urls";
import { forgetConfig } from "@/lib/core/config";
import { atEnd } from "./at-end";
import { cloneName, databaseUrl } from "./names";

let owner: pg.Client | undefined;

/** Call once at the top of a test file: its tests have a migrated, empty database (and data directory) of their own. */
export function testDatabase(): void {
  const name = cloneName();
  const files = mkdtempSync(join(tmpdir(), "hub-test-"));

  beforeAll(async () => {
    const { server, template } = prepared();
    await onServer(server, (client) => client.query(`create database ${name} template ${template}`));
    await enterDatabase(databaseUrl(server, name), files);
  });

  // Not afterAll: it would run before the file's own, which may still need the database.
  atEnd(async () => {
    await leaveDatabase();
    rmSync(files, { recursive: true, force: true });
    await onServer(prepared().server, (client) => drop(client, name));
  });
}

/** The product's code works on this database from now on; for tests that need a server of their own. */
export async function enterDatabase(url: string, files: string): Promise<void> {
  pointTo(url, files);
  const client = new pg.Client({ connectionString: url });
  // Its server may be one that is killed.
  client.on("error", () => {});
  await client.connect();
  owner = client;
}

export async function leaveDatabase(): Promise<void> {
  await closePools();
  await owner?.end();
  owner = undefined;
}

/** Asks the test file's database as its owner, past all policies: to arrange and to look. */
export async function ownerQuery<Row extends pg.QueryResultRow>(
  sql: string,
  values: unknown[] = [],
): Promise<Row[]> {
  if (!owner) throw new Error("Call testDatabase() at the top of this test file first.");
  return (await owner.query<Row>(sql, values)).rows;
}

function pointTo(url: string, files: string): void {
  const { app, system, report } = roleUrls(url);
  Object.assign(process.env, { DATABASE_URL: url, DATABASE_APP_URL: app, DATABASE_SYSTEM_URL: system });
  Object.assign(process.env, { DATABASE_REPORT_URL: report, DATA_DIR: files, DATABASE_POOL_SIZE: "5" });
  forgetConfig();
}

function prepared(): { server: string; template: string } {
  const { TEST_SERVER_URL: server, TEST_TEMPLATE: template } = process.env;
  if (server && template) return { server, template };
  throw new Error(
    "Tests in tests/structure and tests/components run without a database: move this file elsewhere.",
  );
}

async function drop(client: pg.Client, name: string): Promise<void> {
  const open = await openConnections(client, name);
  await client.query(`drop database if exists ${name} with (force)`);
  if (open > 0)
    throw new Error(`This test file left ${open} database connection(s) open: end them in afterAll.`);
}

/** A connection that was just ended is listed for a moment. */
async function openConnections(client: pg.Client, name: string): Promise<number> {
  let open = 0;
  for (let turn = 0; turn < 40; turn++) {
    const { rowCount } = await client.query("select from pg_stat_activity where datname = $1", [name]);
    open = rowCount ?? 0;
    if (open === 0) break;
    await client.query("select pg_sleep(0.025)");
  }
  return open;
}

async function onServer(url: string, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
