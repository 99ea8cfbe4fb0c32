import { changeAssignments, listAssignable, previewAssignments } from "@/lib/bulk";
import { customerFilter } from "@/lib/customers";
import { actingAs, makeUser } from "@/lib/demo/make";
import { arrange, list } from "@/tests/customers/people";
import { testDatabase } from "@/tests/support/database";
import { aTeam, logOf } from "../tags/world";

testDatabase();

const all = { kind: "filter" as const, filter: customerFilter({}) };

async function withColleague() {
  const team = await aTeam();
  const user = await arrange((tx) =>
    makeUser(tx, team.id, { roles: ["partner_admin"], displayName: "Pablo Reyes" }),
  );
  return { ...team, person: user.id, colleague: actingAs(user, ["partner_admin"], { partner: true }) };
}

test("customers are assigned and taken as previewed, with a line in each one's log", async () => {
  const team = await withColleague();
  const change = { kind: "assign" as const, selection: all, person: team.person };
  const shown = await previewAssignments(team.full, change);
  expect(shown).toMatchObject({ counts: { change: 2 }, person: { name: "Pablo Reyes" }, own: false });
  await changeAssignments(team.full, { ...change, expected: shown.digest });
  expect((await list(team.colleague)).counts.all).toBe(2);
  expect((await previewAssignments(team.full, change)).counts).toMatchObject({ change: 0, same: 2 });
  await changeAssignments(team.full, {
    ...change,
    kind: "unassign",
    selection: { kind: "ids", ids: [team.first] },
  });
  expect((await list(team.colleague)).counts.all).toBe(1);
  expect(await logOf(team.first, "partnerAdmin.%")).toMatchObject([
    { action: "partnerAdmin.assigned", target_name: "Pablo Reyes" },
    { action: "partnerAdmin.removed", target_name: "Pablo Reyes" },
  ]);
});

test("what changed since the preview is refused, and so is what changes nothing", async () => {
  const team = await withColleague();
  const change = { kind: "assign" as const, selection: all, person: team.person };
  const { digest } = await previewAssignments(team.full, change);
  await changeAssignments(team.full, { ...change, selection: { kind: "ids", ids: [team.first] } });
  await expect(changeAssignments(team.full, { ...change, expected: digest })).rejects.toMatchObject({
    ref: { key: "bulk.changed" },
  });
  await changeAssignments(team.full, change);
  await expect(changeAssignments(team.full, change)).rejects.toMatchObject({ ref: { key: "bulk.nothing" } });
});

test("a partner admin gives and takes own customers alone, and is told before losing them", async () => {
  const team = await withColleague();
  const ids = { kind: "ids" as const, ids: [team.first, team.second] };
  const shown = await previewAssignments(team.admin, { kind: "assign", selection: ids, person: team.person });
  expect(shown.counts).toMatchObject({ change: 1, notYours: 1 });
  const me = { kind: "unassign" as const, selection: ids, person: team.admin.actor.id ?? "" };
  expect(await previewAssignments(team.admin, me)).toMatchObject({ own: true, counts: { change: 1 } });
  await changeAssignments(team.admin, me);
  expect((await list(team.admin)).counts.all).toBe(0);
  expect(await logOf(team.first, "partnerAdmin.%")).toMatchObject([{ action: "partnerAdmin.removed" }]);
});

test("customers go to partner admins of the own partner; whoever only looks gives none", async () => {
  const [team, others] = [await withColleague(), await withColleague()];
  const change = { kind: "assign" as const, selection: all };
  expect((await listAssignable(team.full)).map(({ id }) => id)).toContain(team.person);
  for (const person of [others.person, team.personId, "nonsense"])
    await expect(changeAssignments(team.full, { ...change, person })).rejects.toMatchObject({
      code: "notFound",
    });
  await expect(
    changeAssignments(team.as("partner_readonly_admin"), { ...change, person: team.person }),
  ).rejects.toMatchObject({ code: "forbidden" });
  const theirs = { kind: "ids" as const, ids: [others.first] };
  const shown = await previewAssignments(team.full, {
    kind: "assign",
    selection: theirs,
    person: team.person,
  });
  expect(shown.counts).toMatchObject({ change: 0, notYours: 1 });
});
