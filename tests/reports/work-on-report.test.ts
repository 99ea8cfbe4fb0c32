import { Readable } from "node:stream";
import { parse } from "csv-parse/sync";
import pg from "pg";
import { closeSender } from "@/lib/jobs";
import { cancelReport, runReport } from "@/lib/reports";
import { fileKeyOf } from "@/lib/reports/files";
import { storage } from "@/lib/storage";
import { ownerQuery, testDatabase } from "@/tests/support/database";
import {
  addCustomer,
  addUser,
  assign,
  auditOf,
  fileOf,
  jobsOf,
  makeWorld,
  runRow,
  type World,
  work,
} from "./world";

testDatabase();

const input = { template: "subscription_details", language: "en" } as const;
const today = new Date().toISOString().slice(0, 10);
let world: World;

beforeAll(async () => {
  world = await makeWorld();
});
afterAll(closeSender);

async function made(ctx = world.full, language: "en" | "fr" = "en") {
  const { id } = await runReport(ctx, { ...input, language });
  await work(world, id);
  return id;
}

const rowsOf = async (id: string) =>
  parse<Record<string, string>>(await fileOf(id), { bom: true, columns: true, record_delimiter: "\r\n" });

test("the file, byte by byte", async () => {
  const names = ['Smith, "Ada" & Sons', "=cmd|' /C calc'!A0", "Zwei\nZeilen", "שלום בע״מ", "@sum"];
  const ids: string[] = [];
  for (const [at, name] of names.entries()) {
    const { organization } = await addCustomer(world, name, {
      id: `Sub10000${at}`,
      kind: at === 1 ? "trial" : "paid",
      endsOn: at === 2 ? "2026-01-31" : "2030-06-30",
      autoRenew: at === 0,
      licenses: at === 0 ? { meetings: 10, calling_standard: 3 } : {},
    });
    ids.push(organization.id);
  }
  await addUser(ids[0] ?? "", { status: "active" });
  await addUser(ids[0] ?? "", { status: "not_verified" });
  await ownerQuery(
    "UPDATE core.subscription_licenses SET assigned = 12, used = 4 WHERE subscription_id = 'Sub100000' AND product_code = 'meetings'",
  );
  const id = await made();
  const zeros = "0,0,0,0,0,0,0,0,0";
  expect(await fileOf(id)).toBe(
    [
      "\uFEFFCalculation date,Customer name,Customer organization ID,Subscription status,Subscription ID,Subscription type,Total users in organization,Total verified users,Auto-renew enabled,Expiry / renewal date,Meetings (available),Meetings (assigned),Meetings (used),Calling Professional (available),Calling Professional (assigned),Calling Professional (used),Calling Standard (available),Calling Standard (assigned),Calling Standard (used)",
      `${today},'=cmd|' /C calc'!A0,${ids[1]},Active,Sub100001,Trial,0,0,False,2030-06-30,${zeros}`,
      `${today},'@sum,${ids[4]},Active,Sub100004,Paid,0,0,False,2030-06-30,${zeros}`,
      `${today},"Smith, ""Ada"" & Sons",${ids[0]},Active,Sub100000,Paid,2,1,True,2030-06-30,0,12,4,0,0,0,3,0,0`,
      `${today},"Zwei\nZeilen",${ids[2]},Expired,Sub100002,Paid,0,0,False,2026-01-31,${zeros}`,
      `${today},שלום בע״מ,${ids[3]},Active,Sub100003,Paid,0,0,False,2030-06-30,${zeros}`,
      "",
    ].join("\r\n"),
  );
  const row = await runRow(id);
  expect(row).toMatchObject({ state: "ready", rows: 5, expected_rows: 5, lease: null });
  expect(Number(row?.file_size)).toBe(Buffer.byteLength(await fileOf(id)));
  expect(await auditOf(id)).toEqual(["report.started", "report.finished"]);
});

test("says what a query written by hand says", async () => {
  const expected = await ownerQuery(
    `SELECT s.id AS "Subscription ID", o.name AS "Customer name",
      (SELECT count(*) FROM core.users u WHERE u.organization_id = o.id)::text AS "Total users in organization",
      (SELECT count(*) FROM core.users u WHERE u.organization_id = o.id
        AND u.status IN ('active', 'inactive'))::text AS "Total verified users"
    FROM core.subscriptions s JOIN core.organizations o ON o.id = s.organization_id
    WHERE s.partner_id = $1 ORDER BY s.id`,
    [world.partner.id],
  );
  const rows = await rowsOf(await made());
  const unguarded = rows.map((row) => ({ ...row, "Customer name": row["Customer name"]?.replace(/^'/, "") }));
  unguarded.sort((a, b) =>
    String(Object(a)["Subscription ID"]) < String(Object(b)["Subscription ID"]) ? -1 : 1,
  );
  expect(unguarded).toMatchObject(expected);
  expect(rows).toHaveLength(expected.length);
});

test("headers in the reader's language", async () => {
  const text = await fileOf(await made(world.full, "fr"));
  expect(text.slice(0, 60)).toContain("\uFEFFDate de calcul,Nom du client,");
  expect(text).toContain(",Active,");
});

test("a partner admin's file holds the assigned customers and no other", async () => {
  const { organization } = await addCustomer(world, "Assigned");
  await assign(world, world.admin, organization.id);
  const id = await made(world.admin);
  expect((await rowsOf(id)).map((row) => row["Customer name"])).toEqual(["Assigned"]);
  expect((await runRow(id))?.params.scope).toBe("assigned");
});

test("runs with the rights that the person has by then", async () => {
  const { id } = await runReport(world.admin, input);
  await ownerQuery("DELETE FROM core.user_roles WHERE user_id = $1", [world.admin.actor.id]);
  await work(world, id);
  expect(await runRow(id)).toMatchObject({
    state: "failed",
    error: { key: "reports.noLongerAllowed" },
    lease: null,
  });
  expect(await auditOf(id)).toEqual(["report.started", "report.finished"]);
});

/** Until the returned function is called, whoever reads the table waits. */
async function holdBack(table: string): Promise<() => Promise<void>> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  await client.query(`BEGIN; LOCK TABLE ${table} IN ACCESS EXCLUSIVE MODE`);
  return () => client.end();
}

async function until(id: string, state: string): Promise<void> {
  for (let row = await runRow(id); row?.state !== state; row = await runRow(id));
}

test("a run is cancelled while PostgreSQL is at it, and leaves no file", async () => {
  const { id } = await runReport(world.full, input);
  const letGo = await holdBack("core.subscription_licenses");
  const working = work(world, id);
  await until(id, "running");
  const lease = (await runRow(id))?.lease ?? "";
  await cancelReport(world.full, { runId: id });
  await working;
  await letGo();
  expect(await runRow(id)).toMatchObject({ state: "cancelled", file_key: null, lease: null });
  expect(await storage().get(fileKeyOf(id, lease))).toBeUndefined();
});

test("a worker that is told to stop gives the run back to the queue", async () => {
  const { id } = await runReport(world.full, input);
  const letGo = await holdBack("core.subscription_licenses");
  const stop = new AbortController();
  const working = work(world, id, stop.signal);
  await until(id, "running");
  stop.abort();
  await working;
  await letGo();
  expect(await runRow(id)).toMatchObject({ state: "queued", lease: null });
  expect(await jobsOf(id)).toBe(2);
  await work(world, id);
  expect(await runRow(id)).toMatchObject({ state: "ready" });
});

test("a run that another worker holds is left alone and looked at again later", async () => {
  const { id } = await runReport(world.full, input);
  const letGo = await holdBack("core.subscription_licenses");
  const first = work(world, id);
  await until(id, "running");
  await work(world, id);
  expect(await jobsOf(id)).toBe(2);
  await letGo();
  await first;
  expect(await runRow(id)).toMatchObject({ state: "ready" });
  expect(await auditOf(id)).toEqual(["report.started", "report.finished"]);
});

test("a dead worker's run is taken up again, and its file replaced whole", async () => {
  const clean = await fileOf(await made());
  const { id } = await runReport(world.full, input);
  const dead = crypto.randomUUID();
  await storage().put(fileKeyOf(id, dead), Readable.from(["half a fi"]));
  await ownerQuery(
    `UPDATE core.report_runs SET state = 'running', lease = $2, rows = 2, leased_until = now() - interval '1 second'
     WHERE id = $1`,
    [id, dead],
  );
  await work(world, id);
  expect(await fileOf(id)).toBe(clean);
  expect(await storage().get(fileKeyOf(id, dead))).toBeUndefined();
});

test("a worker whose lease went to another does not end the other's run", async () => {
  const { id } = await runReport(world.full, input);
  const letGo = await holdBack("core.subscription_licenses");
  const slow = work(world, id);
  await until(id, "running");
  const lost = (await runRow(id))?.lease ?? "";
  await ownerQuery("UPDATE core.report_runs SET leased_until = now() - interval '1 second' WHERE id = $1", [
    id,
  ]);
  const quick = work(world, id);
  await slow;
  await letGo();
  await quick;
  expect(await runRow(id)).toMatchObject({ state: "ready" });
  expect(await storage().get(fileKeyOf(id, lost))).toBeUndefined();
  expect((await fileOf(id)).length).toBe(Number((await runRow(id))?.file_size) - (await beyondAscii(id)));
});

/** How many bytes more than characters. */
const beyondAscii = async (id: string) => {
  const text = await fileOf(id);
  return Buffer.byteLength(text) - text.length;
};

test("a store that fails leaves the reason, and a number to quote", async () => {
  const { id } = await runReport(world.full, input);
  const put = jest.spyOn(storage(), "put").mockRejectedValue(new Error("no space left"));
  await work(world, id);
  put.mockRestore();
  expect(await runRow(id)).toMatchObject({
    state: "failed",
    error: { key: "reports.failed", values: { number: expect.stringMatching(/^[0-9a-f]{8}$/) } },
  });
});
