import type { Role } from "@/lib/access";
import { actingAs, makeUser } from "@/lib/demo/make";
import { deleteView, editView, findView, listViews, saveView, saveViewForm, updateView } from "@/lib/views";
import { aPartner, arrange } from "@/tests/customers/people";
import { testDatabase } from "@/tests/support/database";
import { logOf } from "../tags/world";

testDatabase();

async function aTeam() {
  const partner = await aPartner();
  const colleague = await arrange((tx) => makeUser(tx, partner.id));
  const other = (...roles: Role[]) => actingAs(colleague, roles, { partner: true });
  return { ...partner, full: partner.as("partner_full_admin"), other };
}

const view = (name: string, shared = false, query = "status=trial") => ({
  list: "customers" as const,
  name,
  query,
  shared,
});
const names = async (ctx: Parameters<typeof listViews>[0]) =>
  (await listViews(ctx, "customers")).map(({ name }) => name);

test("a view is one's own until it is shared, and each step is recorded", async () => {
  const team = await aTeam();
  const { id } = await saveView(team.full, view("Trials"));
  const colleague = team.other("partner_admin");
  expect(await names(team.full)).toEqual(["Trials"]);
  expect(await names(colleague)).toEqual([]);
  await editView(team.full, { viewId: id, name: "All trials", shared: true });
  expect(await listViews(colleague, "customers")).toMatchObject([
    { name: "All trials", query: "status=trial", shared: true, own: false, mayChange: false },
  ]);
  await updateView(team.full, { viewId: id, query: "type=trial" });
  await deleteView(team.full, { viewId: id });
  expect(await names(colleague)).toEqual([]);
  expect((await logOf(team.id, "view.%")).map(({ action, before }) => [action, before])).toEqual([
    ["view.saved", null],
    ["view.edited", { name: "Trials", shared: false }],
    ["view.edited", { query: "status=trial" }],
    ["view.deleted", { query: "type=trial", shared: true }],
  ]);
});

test("a person tells views apart by name; two people may use the same", async () => {
  const team = await aTeam();
  await saveView(team.full, view("Mine"));
  const { id } = await saveView(team.full, view("Another"));
  const taken = { fields: { name: { key: "views.nameTaken" } } };
  await expect(saveView(team.full, view("MINE"))).rejects.toMatchObject(taken);
  await expect(editView(team.full, { viewId: id, name: "mine", shared: false })).rejects.toMatchObject(taken);
  const twice = await Promise.allSettled([
    saveView(team.full, view("Twice")),
    saveView(team.full, view("twice")),
  ]);
  expect(twice.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  await saveView(team.other("partner_admin"), view("Mine"));
});

test("who only looks keeps views, and shares none", async () => {
  const team = await aTeam();
  const reader = team.other("partner_readonly_admin");
  const { id } = await saveView(reader, view("For me"));
  const refused = { code: "forbidden", ref: { key: "views.sharing" } };
  await expect(saveView(reader, view("For all", true))).rejects.toMatchObject(refused);
  await expect(editView(reader, { viewId: id, name: "For me", shared: true })).rejects.toMatchObject(refused);
  await expect(saveView(team.other("help_desk"), view("No"))).rejects.toMatchObject({ code: "forbidden" });
  await expect(listViews(team.other("help_desk"), "customers")).rejects.toMatchObject({ code: "forbidden" });
});

test("others' private views do not exist; shared ones are the owner's and full administrators'", async () => {
  const team = await aTeam();
  const colleague = team.other("partner_admin");
  const hidden = await saveView(team.full, view("Hidden"));
  const shared = await saveView(team.full, view("Shared", true));
  for (const viewId of [hidden.id, "6f9619ff-8b86-4011-b42d-00c04fc964ff"]) {
    await expect(deleteView(colleague, { viewId })).rejects.toMatchObject({ code: "notFound" });
    await expect(updateView(colleague, { viewId, query: "" })).rejects.toMatchObject({ code: "notFound" });
    await expect(findView(colleague, "customers", viewId)).rejects.toMatchObject({ code: "notFound" });
  }
  await expect(deleteView(colleague, { viewId: shared.id })).rejects.toMatchObject({
    code: "forbidden",
    ref: { key: "views.ofSomebodyElse" },
  });
  await deleteView(team.other("partner_full_admin"), { viewId: shared.id });
  const others = await aTeam();
  await expect(deleteView(others.full, { viewId: hidden.id })).rejects.toMatchObject({ code: "notFound" });
  expect(await names(others.full)).toEqual([]);
});

test("an edit in between is shown, not overwritten", async () => {
  const team = await aTeam();
  const { id } = await saveView(team.full, view("Old"));
  const seen = { name: "Old", shared: "" };
  await editView(team.full, { viewId: id, name: "New", shared: false, seen });
  await expect(editView(team.full, { viewId: id, name: "Newer", shared: false, seen })).rejects.toMatchObject(
    {
      saved: { name: "New" },
    },
  );
});

test("a name must be there, and not be endless", () => {
  const read = (name: string) => saveViewForm.safeParse({ list: "customers", name, query: "" });
  expect(read(" ").success).toBe(false);
  expect(read("x".repeat(61)).success).toBe(false);
  expect(read(" a  b ").data).toMatchObject({ name: "a b", shared: false });
});
