import { spawn } from "node:child_process";
import { once } from "node:events";
import pg from "pg";
import { closeSender } from "@/lib/jobs";
import { TYPESCRIPT } from "@/lib/start/programs";
import { ownerQuery, testDatabase } from "@/tests/support/database";
import { expectMaintained } from "../tags/world";
import { aCrowd, leftBy, tagAll, whole, workOff } from "./world";

testDatabase();
afterAll(closeSender);

const progressOf = async (bulkId: string) => {
  const [row] = await ownerQuery<{ progress: number }>(
    "SELECT progress FROM core.bulk_changes, pg_sleep(0.01) WHERE id = $1",
    [bulkId],
  );
  return row?.progress ?? 0;
};

test("a worker killed in a chunk is followed by one that does the rest, nothing twice", async () => {
  const crowd = await aCrowd();
  const bulkId = await tagAll(crowd);
  // Somebody else is at a customer of the second chunk.
  const holder = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await holder.connect();
  await holder.query("BEGIN");
  await holder.query(
    `SELECT FROM core.customer_overview WHERE (partner_id, organization_id) IN (
       SELECT partner_id, organization_id FROM core.bulk_customers WHERE bulk_id = $1
       ORDER BY organization_id OFFSET 700 LIMIT 1) FOR UPDATE`,
    [bulkId],
  );
  const killed = spawn(process.execPath, [...TYPESCRIPT, "tests/bulk/run-one.ts", bulkId, crowd.id], {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env },
  });
  while ((await progressOf(bulkId)) < 500 && killed.exitCode === null);
  killed.kill("SIGKILL");
  await once(killed, "exit");
  await holder.end();
  expect(await leftBy(crowd, bulkId)).toMatchObject({
    state: "running",
    progress: 500,
    carriers: 500,
    n: 500,
  });
  await workOff(crowd, bulkId);
  expect(await leftBy(crowd, bulkId)).toEqual(whole(crowd.total));
  await expectMaintained();
});

test("workers that were thought dead cannot add to what their successor does", async () => {
  const crowd = await aCrowd();
  const bulkId = await tagAll(crowd);
  await Promise.all([1, 2, 3].map(() => workOff(crowd, bulkId, undefined, 100)));
  expect(await leftBy(crowd, bulkId)).toEqual(whole(crowd.total));
});
