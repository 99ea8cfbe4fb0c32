import { checkImport, recheckImport } from "@/lib/imports";
import { closeSender } from "@/lib/jobs";
import { storage } from "@/lib/storage";
import { ownerQuery, testDatabase } from "../support/database";
import { apply, check, found, makeWorld, never, usersOf, type World } from "./world";

testDatabase();
afterAll(closeSender);

type How = Omit<Parameters<typeof recheckImport>[1], "organizationId" | "importId">;

async function readAs(world: World, importId: string, how: How) {
  const named = { organizationId: world.customerId, importId };
  await recheckImport(world.ada, { ...named, ...how });
  await checkImport(named, never);
  return found(world, importId);
}

const fileOf = ({ at }: World) => `Email;First Name\n${at("jose")};José\n`;

test("a file is read as somebody says, and again as it tells itself", async () => {
  const world = await makeWorld();
  const importId = await check(world, Buffer.from(fileOf(world), "latin1"));
  expect(await found(world, importId)).toMatchObject({
    ...{ state: "ready", encoding: "windows-1252", delimiter: ";", askedEncoding: null },
    warnings: [{ key: "converted" }],
  });

  expect(await readAs(world, importId, { encoding: "utf-8" })).toMatchObject({
    ...{ state: "refused", askedEncoding: "utf-8", rows: 0, counts: null },
    refusal: { key: "notThisEncoding", values: { encoding: "utf-8" } },
  });
  expect(await readAs(world, importId, { encoding: null, delimiter: "," })).toMatchObject({
    ...{ state: "refused", askedEncoding: null, askedDelimiter: "," },
    refusal: { key: "notThisDelimiter" },
  });
  expect(await readAs(world, importId, { encoding: "windows-1252", delimiter: ";" })).toMatchObject({
    ...{ state: "ready", refusal: null, finishedAt: null, counts: { add: 1, error: 0 } },
  });
  // What was asked holds when only the plan is made anew.
  expect(await readAs(world, importId, {})).toMatchObject({ askedEncoding: "windows-1252", state: "ready" });
  await apply(world, importId);
  expect(await usersOf(world)).toMatchObject([{ first: "José" }]);

  const log = await ownerQuery(
    "SELECT after FROM core.audit WHERE target_id = $1 AND action = 'import.checkedAgain' ORDER BY at",
    [importId],
  );
  expect(log.map(({ after }) => after)).toContainEqual({ mode: "add_and_remove", encoding: "utf-8" });
});

test("the errors of a file that was read otherwise are read so too", async () => {
  const world = await makeWorld();
  const file = `Email,First Name\nnobody,José\n${world.at("a")},Ana\n`;
  const importId = await check(world, Buffer.from(file, "utf16le"));
  const { state, errorFileKey } = await readAs(world, importId, { encoding: "utf-16le", delimiter: "," });
  expect([state, errorFileKey]).toEqual(["ready", `imports/${importId}-errors.csv`]);
});

test("what no other reading mends stays refused, and its file is not kept", async () => {
  const world = await makeWorld();
  const importId = await check(world, Buffer.from("504b0304", "hex"));
  expect(await found(world, importId)).toMatchObject({ state: "refused", fileKey: null });
  expect(await storage().get(`imports/${importId}.csv`)).toBeUndefined();
  await expect(readAs(world, importId, { encoding: "utf-8" })).rejects.toMatchObject({ code: "conflict" });
});

test("a header of a hundred thousand columns is refused before anything is made of it", async () => {
  const world = await makeWorld();
  const importId = await check(
    world,
    `Email,${Array.from({ length: 100_000 }, (_, at) => `c${at}`).join(",")}\n`,
  );
  expect(await found(world, importId)).toMatchObject({
    ...{ state: "refused", warnings: null },
    refusal: { key: "tooManyColumns", values: { found: 100_001, max: 2_000 } },
  });
});
