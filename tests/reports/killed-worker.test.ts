import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { closeSender } from "@/lib/jobs";
import { runReport } from "@/lib/reports";
import { TYPESCRIPT } from "@/lib/start/programs";
import { ownerQuery, testDatabase } from "@/tests/support/database";
import { addCustomer, fileOf, makeWorld, runRow, work } from "./world";

testDatabase();
afterAll(closeSender);

const input = { template: "subscription_details", language: "en" } as const;

/** A worker process of its own that makes this one report. */
const worker = (runId: string, partnerId: string) =>
  spawn(process.execPath, [...TYPESCRIPT, "tests/reports/run-one.ts", runId, partnerId], {
    stdio: ["ignore", "ignore", "inherit"],
    // A test file's own; Jest's process has another.
    env: { ...process.env },
  });

test("a worker killed while it writes: the next one makes the same file, and nothing of the first is left", async () => {
  const world = await makeWorld();
  for (let at = 0; at < 20; at++) await addCustomer(world, `Customer ${at}`, { licenses: { meetings: at } });
  const { id: undisturbed } = await runReport(world.full, input);
  await work(world, undisturbed);

  const { id } = await runReport(world.full, input);
  const holder = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await holder.connect();
  // The file is begun, its rows have to wait.
  await holder.query("BEGIN; LOCK TABLE core.subscription_licenses IN ACCESS EXCLUSIVE MODE");
  const killed = worker(id, world.partner.id);
  const folder = join(String(process.env.DATA_DIR), "files/reports", id);
  const begun = () => {
    try {
      return readdirSync(folder).length > 0;
    } catch {
      return false;
    }
  };
  while (!begun() && killed.exitCode === null) await ownerQuery("SELECT pg_sleep(0.02)");
  killed.kill("SIGKILL");
  await once(killed, "exit");
  await holder.end();
  expect(await runRow(id)).toMatchObject({ state: "running", file_key: null });

  await work(world, id);
  expect(await runRow(id)).toMatchObject({ state: "running" });
  // The lease of the dead runs out.
  await ownerQuery("UPDATE core.report_runs SET leased_until = now() - interval '1 second' WHERE id = $1", [
    id,
  ]);
  await work(world, id);
  expect(await runRow(id)).toMatchObject({ state: "ready", rows: 20 });
  expect(await fileOf(id)).toBe(await fileOf(undisturbed));
  expect(readdirSync(folder)).toHaveLength(1);
});
