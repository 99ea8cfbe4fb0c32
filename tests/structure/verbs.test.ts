import { opensWritingDoor, records, systemDoors } from "./support/doors";
import { silentVerbs } from "./support/silent-verbs";
import { areaOf, type Source, sources } from "./support/source";

/*
 * Whatever changes something leaves a line in the audit log, in the same file as the door it opens. A guard, not a
 * proof.
 */

const verbs = sources.filter(
  (source) =>
    source.path.startsWith("lib/") && areaOf(source.path) !== "lib/access" && opensWritingDoor(source),
);

test("every verb records what it did, or is listed with the reason why not", () => {
  const silent = verbs.filter((source) => !records(source)).map(({ path }) => path);
  expect(silent.filter((path) => !(path in silentVerbs))).toEqual([]);
});

test("the list of silent verbs is up to date", () => {
  const silent = verbs.filter((source) => !records(source)).map(({ path }) => path);
  expect(Object.keys(silentVerbs).filter((path) => !silent.includes(path))).toEqual([]);
});

test("there are verbs, and this test knows one when it sees it", () => {
  expect(verbs.length).toBeGreaterThan(10);
  expect(systemDoors.length).toBeGreaterThan(5);
  const file = (text: string): Source => ({ path: "lib/x/y.ts", text, imports: [] });
  expect(opensWritingDoor(file('inOrganization(ctx, "sites:edit", id, work)'))).toBe(true);
  expect(opensWritingDoor(file("inOrganization(\n  ctx,\n  permission,\n  id, work)"))).toBe(true);
  expect(opensWritingDoor(file('inPartner(ctx, "customers:view", work)'))).toBe(false);
  expect(opensWritingDoor(file('asSystem(ctx, "x", (tx) => tx.db.select())'))).toBe(false);
  expect(opensWritingDoor(file('asSystem(ctx, "x", (tx) => tx.db.update(users))'))).toBe(true);
  expect(records(file("// record(tx)"))).toBe(false);
});
