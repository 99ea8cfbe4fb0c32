import { sql } from "drizzle-orm";
import { type Ctx, inOrganization } from "@/lib/access";
import { record, recordRows } from "@/lib/audit";
import { exportLog, type LogLine, listLog, listOrganizationLog, logFilter } from "@/lib/audit-log";
import { organizationActivity } from "@/lib/customers";
import { activityFilter } from "@/lib/customers/customer-activity";
import { ownerQuery, testDatabase } from "@/tests/support/database";
import { loggedWorld } from "./world";

testDatabase();

const LARGE = 1_200;
let world: Awaited<ReturnType<typeof loggedWorld>>;
let large = "";
let small = "";
beforeAll(async () => {
  world = await loggedWorld();
  large = await imported(world.as("partner_full_admin"), "large.csv", LARGE);
  small = await imported(world.admin, "small.csv", 3);
});

/** The lines that an import of so many new users leaves. */
async function imported(ctx: Ctx, fileName: string, add: number): Promise<string> {
  const importId = crypto.randomUUID();
  const organizationId = world.mine.first;
  await inOrganization({ ...ctx, now: new Date() }, "users:edit", organizationId, async (tx) => {
    await tx.db.execute(sql`INSERT INTO core.imports (id, organization_id, requested_by, requested_by_name, mode, state,
      file_name, counts) VALUES (${importId}, ${organizationId}, ${ctx.actor.id}, '', 'add', 'applying', ${fileName},
      ${JSON.stringify({ add, modify: 0, remove: 0 })})`);
    const target = { kind: "import", id: importId, name: fileName };
    await record(tx, "import.started", { target, after: { add } });
    const users = sql`SELECT 'user ' || i AS target_id, ${fileName} || ' user ' || i AS target_name, NULL::jsonb AS before,
      jsonb_build_object('email', i) AS after FROM generate_series(1, ${add}::integer) AS i`;
    await tx.db.execute(recordRows(tx, "user.added", users, importId));
    await record(tx, "import.applied", { target, after: { added: add } });
  });
  return importId;
}

const inside = (ctx: Ctx, params = {}) =>
  listOrganizationLog(ctx, world.mine.first, logFilter({ size: "100", ...params }, world.mine.first));
const names = (lines: { targetName: string }[]) => lines.map(({ targetName }) => targetName);

test("a small import's changes are lines like others, a large one's are told by its own", async () => {
  for (const page of [
    await inside(world.admin),
    await listLog(world.as("partner_full_admin"), logFilter({})),
  ]) {
    expect(names(page.rows)).toEqual(expect.arrayContaining(["small.csv user 3", "large.csv"]));
    expect(names(page.rows)).not.toContain("large.csv user 3");
  }
});

test("a large import's changes are read one by one, with who, what and when; other words narrow them", async () => {
  const page = await inside(world.admin, { work: large });
  expect(page.meaning.work).toBe("large.csv");
  expect(page.total).toEqual({ found: 500, atLeast: true });
  expect(page.rows).toHaveLength(100);
  expect(page.rows[0]).toMatchObject({ action: "user.added", after: { email: expect.any(Number) } });
  expect(page.next).toBeDefined();
  const searched = await inside(world.admin, { work: large, q: "user 1199" });
  expect(names(searched.rows)).toEqual(["large.csv user 1199"]);
  expect(names((await inside(world.admin, { work: small })).rows)).toHaveLength(3);
});

test("what happened to one user is told by whichever import", async () => {
  const path = `/organizations/${world.mine.first}/users/user`;
  const { rows } = await organizationActivity(
    world.admin,
    world.mine.first,
    activityFilter(path, {}),
    "user 3",
  );
  expect(names(rows)).toEqual(["small.csv user 3", "large.csv user 3"]);
  const all = await organizationActivity(world.admin, world.mine.first, activityFilter(path, {}));
  expect(names(all.rows)).not.toContain("large.csv user 3");
});

test("another organization's import is not there", async () => {
  const ctx = { ...world.as("partner_full_admin"), now: new Date() };
  const { second } = world.mine;
  const page = await listOrganizationLog(ctx, second, logFilter({ work: large }, second));
  expect(page.rows).toEqual([]);
  expect(logFilter({ work: large }).ignored).toHaveLength(1);
});

test.each([
  ["the partner", () => world.as("partner_full_admin"), () => undefined],
  ["the organization", () => world.admin, () => world.mine.first],
])("the file of %s tells each change once", async (_name, who, where) => {
  const all: LogLine[] = [];
  const organizationId = where();
  await exportLog(who(), { filter: logFilter({}, organizationId), organizationId }, async (lines) => {
    all.push(...lines);
  });
  const added = names(all.filter(({ action }) => action === "user.added"));
  expect(added.filter((name) => name.startsWith("large.csv user "))).toHaveLength(LARGE);
  expect(added.filter((name) => name.startsWith("small.csv user "))).toHaveLength(3);
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
});

test("partners walk no details of what customers imported themselves", async () => {
  const own = await imported(world.admin, "own.csv", LARGE);
  const acts = await ownerQuery(
    "SELECT a.action FROM core.customer_acts c JOIN core.audit a ON a.id = c.audit_id WHERE a.work_id = $1 OR a.target_id = $1::text",
    [own],
  );
  expect(acts.map(({ action }) => action).sort()).toEqual(["import.applied", "import.started"]);
});
