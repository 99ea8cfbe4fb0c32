import type { Ctx } from "@/lib/access";
import { exportLog, type LogLine, logCsv, logFilter } from "@/lib/audit-log";
import { csvLine } from "@/lib/core/csv";
import { ownerQuery, testDatabase } from "@/tests/support/database";
import { loggedWorld } from "./world";

testDatabase();

let world: Awaited<ReturnType<typeof loggedWorld>>;
beforeAll(async () => {
  world = await loggedWorld();
});

async function exported(ctx: Ctx, params = {}, organizationId?: string): Promise<LogLine[]> {
  const all: LogLine[] = [];
  await exportLog(ctx, { filter: logFilter(params, organizationId), organizationId }, async (lines) => {
    all.push(...lines);
  });
  return all;
}

const exports = () =>
  ownerQuery("SELECT organization_id, actor_id, after FROM core.audit WHERE action = 'audit.exported'");

test("holds what is filtered, and is recorded with its filters", async () => {
  const ctx = world.as("partner_readonly_admin");
  const lines = await exported(ctx, { q: "staff", kind: "site" });
  expect(lines.map((line) => line.targetName).sort()).toEqual(["staff at first", "staff at second"]);
  expect(await exports()).toEqual([
    {
      organization_id: world.mine.partnerId,
      actor_id: ctx.actor.id,
      after: { words: "staff", kind: ["site"] },
    },
  ]);
});

test("of one organization, by its administrator, with a line in its own log", async () => {
  const lines = await exported(world.admin, {}, world.mine.first);
  expect(lines.map((line) => line.targetName)).toContain("customer itself");
  expect(await exports()).toContainEqual({
    organization_id: world.mine.first,
    actor_id: world.admin.actor.id,
    after: {},
  });
});

test("another partner's customer is not there; a support view may not take the log out", async () => {
  const ctx = world.as("partner_full_admin");
  await expect(exported(ctx, {}, world.theirs.first)).rejects.toMatchObject({ code: "notFound" });
  const looking = { ...ctx, actor: { ...ctx.actor, readOnly: true } };
  await expect(exported(looking)).rejects.toMatchObject({ code: "forbidden" });
});

test("who has no role takes nothing out", async () => {
  await expect(exported(world.as())).rejects.toMatchObject({ code: "forbidden" });
});

test("columns are stable and what looks like a formula is none", async () => {
  expect(logCsv.map(({ header }) => header).join()).toBe(
    "at,actor_kind,actor_id,actor,action,organization_id,organization,target_kind,target_id,target,before,after,address",
  );
  const [line] = await exported(world.as("partner_full_admin"), { q: "staff at first" });
  const hostile = { ...line, targetName: "=1+1", before: null } as LogLine;
  expect(csvLine(logCsv.map(({ csv }) => csv(hostile) ?? ""))).toContain(",'=1+1,");
});
