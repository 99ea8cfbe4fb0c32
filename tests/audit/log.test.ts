import { sql } from "drizzle-orm";
import { pool } from "@/db/client";
import { asSystem, type Ctx, inOrganization, inPartner, type OrganizationTx, systemCtx } from "@/lib/access";
import { type AuditEntry, record, recordRows } from "@/lib/audit";
import { ownerQuery, testDatabase } from "@/tests/support/database";
import { twoPartners } from "../access/two-partners";

testDatabase();

type Line = Record<string, unknown> & { before: unknown; after: unknown };
const lines = (targetId: string) =>
  ownerQuery<Line>("SELECT * FROM core.audit WHERE target_id = $1 ORDER BY id", [targetId]);

let world: Awaited<ReturnType<typeof twoPartners>>;
let ctx: Ctx;
beforeAll(async () => {
  world = await twoPartners();
  ctx = world.mine.as("partner_full_admin");
});

const inFirst = <T>(work: (tx: OrganizationTx) => Promise<T>, as = ctx) =>
  inOrganization(as, "users:edit", world.mine.first, work);

test("lines of the same moment stand in the order in which they were written", async () => {
  const id = crypto.randomUUID();
  const turns = Array.from({ length: 20 }, (_, turn) => turn);
  for (const turn of turns)
    await inFirst((tx) => record(tx, "user.added", { target: { kind: "user", id }, after: { turn } }));
  const log = await ownerQuery<Line>(
    "SELECT after FROM core.audit WHERE target_id = $1 AND at = $2 ORDER BY at, id",
    [id, ctx.now],
  );
  expect(log.map(({ after }) => after)).toEqual(turns.map((turn) => ({ turn })));
});

test("a line is rolled back with its change, and a change with its line", async () => {
  const id = crypto.randomUUID();
  const target = { kind: "user", id };
  const change = (tx: OrganizationTx) =>
    tx.db.execute(sql`UPDATE core.organizations SET name = 'Changed' WHERE id = ${tx.organizationId}`);
  const undone = inFirst(async (tx) => {
    await record(tx, "user.added", { target });
    await change(tx);
    throw new Error("undone");
  });
  await expect(undone).rejects.toThrow("undone");
  expect(await lines(id)).toEqual([]);
  const unrecorded = inFirst(async (tx) => {
    await change(tx);
    // What cannot be written as a line takes its change with it.
    await record(tx, "user.added", { target: { ...target, name: "a\0b" } });
  });
  await expect(unrecorded).rejects.toThrow();
  const named = await ownerQuery("SELECT FROM core.organizations WHERE name = 'Changed'");
  expect(named).toEqual([]);
});

test.each(["app", "system", "report"] as const)(
  "as %s no line is changed, deleted or emptied",
  async (role) => {
    for (const change of [
      "UPDATE core.audit SET actor_name = 'nobody'",
      "DELETE FROM core.audit",
      "TRUNCATE core.audit",
    ])
      await expect(pool(role).query(change)).rejects.toThrow(/permission denied|read-only/);
  },
);

test("a partner cannot write a line in another partner's name", async () => {
  const id = crypto.randomUUID();
  const entry = { target: { kind: "user", id } };
  for (const foreign of [
    { partnerId: world.theirs.partnerId, organizationId: world.theirs.first },
    { partnerId: world.theirs.partnerId },
  ]) {
    const written = inFirst((tx) => record(tx, "user.added", { ...entry, ...foreign }));
    await expect(written).rejects.toMatchObject({ cause: { code: "42501" } });
  }
  expect(await lines(id)).toEqual([]);
});

test("in a partner's own door a line is about the partner's organization", async () => {
  const id = crypto.randomUUID();
  await inPartner(ctx, "reports:run", (tx) =>
    record(tx, "report.started", { target: { kind: "report", id } }),
  );
  expect(await lines(id)).toMatchObject([
    { organization_id: world.mine.partnerId, partner_id: world.mine.partnerId },
  ]);
});

test("system work must say which organization it is about, or that it is about none", async () => {
  const target = { kind: "order", id: crypto.randomUUID() };
  const write = (scope: Partial<AuditEntry>) =>
    asSystem(systemCtx(), "arrange", (tx) => record(tx, "order.received", { target, ...scope }));
  await expect(write({})).rejects.toThrow("needs the organization");
  await write({ organizationId: null });
  await write({ organizationId: world.mine.first, partnerId: world.mine.partnerId });
  expect((await lines(target.id)).map((line) => line.organization_id)).toEqual([null, world.mine.first]);
});

test("lines written by one statement are those that record would have written", async () => {
  const workId = crypto.randomUUID();
  const [one, two] = [crypto.randomUUID(), crypto.randomUUID()];
  await inFirst(async (tx) => {
    const rows = sql`SELECT * FROM (VALUES (${one}, 'Ana', NULL::jsonb, '{"a": 1}'::jsonb),
      (${two}, 'Eva', NULL::jsonb, '{"a": 1}'::jsonb)) AS v (target_id, target_name, before, after)`;
    await tx.db.execute(recordRows(tx, "user.added", rows, workId));
    await record(tx, "user.added", { target: { kind: "user", id: workId, name: "Ana" }, after: { a: 1 } });
  });
  const alone = ({ id: _, target_id: __, work_id: ___, ...rest }: Line) => rest;
  const [many] = await lines(one);
  const [single] = await lines(workId);
  expect(many && alone(many)).toEqual(single && alone(single));
  expect((await lines(two)).map((line) => [line.target_name, line.work_id])).toEqual([["Eva", workId]]);
});
