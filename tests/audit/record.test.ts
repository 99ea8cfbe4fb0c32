import { type Ctx, inOrganization, type OrganizationTx } from "@/lib/access";
import { type AuditEntry, record } from "@/lib/audit";
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
