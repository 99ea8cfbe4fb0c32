import { sql } from "drizzle-orm";
import { pool } from "@/db/client";
import { asSystem, type Ctx, inOrganization, inPartner, type OrganizationTx, systemCtx } from "@/lib/access";
import { type AuditEntry, record, recordRows } from "@/lib/audit";
import { ownerQuery, testDatabase } from "@/tests/support/database";
import { twoPartners } from "../access/two-partners";

testDatabase();

type Line = Record<string, unknown> & { before: unknown; after: unknown };
const lines = (targetId: string) =>
  ownerQuery<Line>("SELECT * FROM core.audit WHERE target_id = $1 ORDER BY at", [targetId]);

let world: Awaited<ReturnType<typeof twoPartners>>;
let ctx: Ctx;
beforeAll(async () => {
  world = await twoPartners();
  ctx = world.mine.as("partner_full_admin");
});

const inFirst = <T>(work: (tx: OrganizationTx) => Promise<T>, as = ctx) =>
  inOrganization(as, "users:edit", world.mine.first, work);

/** What is kept of before and after. */
async function kept(values: Pick<AuditEntry, "before" | "after">) {
  const id = crypto.randomUUID();
  await inFirst((tx) => record(tx, "user.modified", { target: { kind: "user", id }, ...values }));
  return (await lines(id)).map(({ before, after }) => ({ before, after }));
}

test("a line says who did what to whom, when, from where, and for whom it is", async () => {
  const id = crypto.randomUUID();
  const as = {
    ...ctx,
    actor: { ...ctx.actor, address: "203.0.113.7" },
    now: new Date("2026-05-04T03:02:01Z"),
  };
  await inFirst(
    (tx) => record(tx, "user.added", { target: { kind: "user", id, name: "Ana" }, after: { a: 1 } }),
    as,
  );
  expect(await lines(id)).toMatchObject([
    {
      at: as.now,
      organization_id: world.mine.first,
      partner_id: world.mine.partnerId,
      actor_kind: "user",
      actor_id: ctx.actor.id,
      actor_name: ctx.actor.name,
      action: "user.added",
      target_kind: "user",
      target_name: "Ana",
      before: null,
      after: { a: 1 },
      address: "203.0.113.7",
    },
  ]);
});

test.each<[string, Pick<AuditEntry, "before" | "after">, unknown]>([
  [
    "of before and after only what differs",
    { before: { name: "A", site: "x", tags: ["a"] }, after: { name: "B", site: "x", tags: ["a"] } },
    [{ before: { name: "A" }, after: { name: "B" } }],
  ],
  ["nothing when nothing changed", { before: { name: "A" }, after: { name: "A" } }, []],
  ["nothing when only a secret changed", { before: { password: "1" }, after: { password: "2" } }, []],
  [
    "what came and what went, as null on the other side",
    { before: { extension: "12" }, after: { packageCode: "webex_suite" } },
    [
      {
        before: { extension: "12", packageCode: null },
        after: { extension: null, packageCode: "webex_suite" },
      },
    ],
  ],
  [
    "undefined as nothing",
    { before: { name: "A" }, after: { name: undefined } },
    [{ before: { name: "A" }, after: { name: null } }],
  ],
  [
    "all of what was removed",
    { before: { name: "A", n: 0 } },
    [{ before: { name: "A", n: 0 }, after: null }],
  ],
  ["a line without values", {}, [{ before: null, after: null }]],
  [
    "inner values whole",
    { before: { list: [1, { a: 1 }] }, after: { list: [1, { a: 2 }] } },
    [{ before: { list: [1, { a: 1 }] }, after: { list: [1, { a: 2 }] } }],
  ],
])("%s is kept", async (_what, values, expected) => {
  expect(await kept(values)).toEqual(expected);
});

test("secrets never enter, whatever they are called and on either side", async () => {
  const secrets = {
    password: "s3cret",
    passwordHash: "s3cret",
    newPassword: "s3cret",
    accessToken: "s3cret",
    token_hash: "s3cret",
    clientSecret: "s3cret",
    contentHash: "s3cret",
  };
  const [line] = await kept({
    before: { name: "A", ...secrets },
    after: { name: "B", password: "other s3cret" },
  });
  expect(line).toEqual({ before: { name: "A" }, after: { name: "B" } });
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
