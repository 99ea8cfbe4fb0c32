import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { startImport } from "@/lib/imports";
import { closeSender } from "@/lib/jobs";
import { DATABASE, readAccess, urlOf } from "@/lib/start/postgres/access";
import { isAlive } from "@/lib/start/processes";
import { type Running, run, stop } from "../../start/support/run-product";
import { enterDatabase, leaveDatabase, ownerQuery } from "../../support/database";
import { killPostgres, postmaster } from "../../support/kill-postgres";
import { expectMaintained } from "../../tags/world";
import { found, upload } from "../world";
import { aChange, type Changing } from "./change";
import { difference, stateOf } from "./state";
import { untilBlocked, whenever } from "./wait";

process.env.LOG_LEVEL = "silent";

const data = mkdtempSync(join(tmpdir(), "hub-killed-"));
let product: Running;

/** The supervisor with its PostgreSQL and its worker; these tests are one more process that works on its database. */
beforeAll(async () => {
  product = await run({ DATA_DIR: data, LOG_LEVEL: "silent" }, "tests/start/support/working-product.ts");
  await product.said("Ready:");
  await enter();
});

afterAll(async () => {
  await closeSender();
  await leaveDatabase();
  await stop(product);
  rmSync(data, { recursive: true, force: true });
});

async function enter(): Promise<void> {
  const access = readAccess(data);
  if (!access) throw new Error("The product has no database of its own.");
  await enterDatabase(urlOf(access, DATABASE), data);
}

const reaches = (world: Changing, importId: string, state: string) =>
  whenever(async () => (await found(world, importId)).state === state);

/** As an administrator does it, while the worker of the product works. */
async function byWorker(world: Changing, content: string, meanwhile?: () => Promise<void>): Promise<string> {
  const importId = await upload(world, content);
  const organizationId = world.customerId;
  await reaches(world, importId, "ready");
  const { counts } = await found(world, importId);
  await startImport(world.ada, { organizationId, importId, confirmation: String(counts?.remove) });
  await meanwhile?.();
  await reaches(world, importId, "done");
  return importId;
}

const isBack = async () => {
  try {
    await enter();
    return true;
  } catch {
    return false;
  }
};

test("PostgreSQL killed in mid apply is started again, and the import ends as if nothing had been", async () => {
  const undisturbed = await aChange({ importing: byWorker });
  await byWorker(undisturbed, undisturbed.file);
  const expected = await stateOf(undisturbed);

  const world = await aChange({ importing: byWorker });
  const killed = postmaster(data);
  await byWorker(world, world.file, async () => {
    const holder = new pg.Client({ connectionString: process.env.DATABASE_URL });
    holder.on("error", () => {});
    await holder.connect();
    // Somebody is at a user in the middle of the rows to modify: those who leave have left by then.
    await holder.query("BEGIN");
    await holder.query("SELECT FROM core.users WHERE email_key = $1 FOR UPDATE", [world.at("u50")]);
    await untilBlocked(1);
    await killPostgres(data);
    await leaveDatabase().catch(() => {});
    while (!(await isBack())) await new Promise((resolve) => setImmediate(resolve));
    // What the queue does by itself when a heartbeat is missed.
    await ownerQuery(
      "UPDATE pgboss.job SET state = 'retry', start_after = now(), heartbeat_on = NULL WHERE state = 'active'",
    );
  });
  expect(isAlive(killed)).toBe(false);
  expect(product.output()).toContain("PostgreSQL ended; it is started again.");
  expect(product.output()).not.toContain("The worker process ended");
  expect(difference(await stateOf(world), expected)).toEqual([]);
  await expectMaintained();
});
