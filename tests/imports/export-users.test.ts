import { buffer } from "node:stream/consumers";
import { closeSender } from "@/lib/jobs";
import { exportUsers } from "@/lib/users";
import { ownerQuery, testDatabase } from "../support/database";
import { check, csv, EMAIL, found, importUsers, makeWorld, rowsOf, usersOf, type World } from "./world";

testDatabase();
afterAll(closeSender);

const SUITE = "Webex Suite Package";
const CALLING = "Webex Calling Package";

async function exported(world: World, ctx = world.ada): Promise<string> {
  const file = await exportUsers(ctx, { organizationId: world.customerId });
  const content = (await buffer(file.stream)).toString();
  expect(Buffer.byteLength(content)).toBe(file.size);
  await file.discard();
  return content;
}

test("the export has the read-only columns, one per package, and guarded cells; who may look may have it", async () => {
  const world = await makeWorld();
  await importUsers(
    world,
    csv(["First Name", EMAIL, SUITE], ["'=1+1", world.at("a"), "TRUE"], ["Bo", world.at("b"), ""]),
  );
  await ownerQuery("UPDATE core.users SET last_access_at = now() - interval '3 days' WHERE email_key = $1", [
    world.at("b"),
  ]);
  await ownerQuery("UPDATE core.users SET status = 'inactive' WHERE id = $1", [world.carlaId]);
  const [header = "", ...lines] = (await exported(world, world.rosa)).split("\n");
  expect(header.split(",")).toEqual([
    ...["\uFEFFFirst Name", "Last Name", "Display Name", EMAIL, "User Status", "Last Service Accessed Time"],
    ...["Days since Last Service Accessed", "Extension", "Title", "Department", "Manager", "Phone Number"],
    ...["Caller ID Number", "Caller ID First Name", "Caller ID Last Name", "Location", "Preferred Language"],
    ...[
      "Time zone",
      "Address type",
      "Address country",
      "Address locality",
      "Address region",
      "Address street",
    ],
    ...["Address postal code", "Preferred Webex Site", CALLING, SUITE],
    ...["Basic Messaging", "Basic Meetings", "Basic Calling"],
  ]);
  const nothing = ",".repeat(18);
  expect(lines).toContain(
    `'=1+1,,'=1+1,${world.at("a")},not_verified,,${nothing},FALSE,TRUE,FALSE,FALSE,FALSE`,
  );
  expect(lines.find((line) => line.startsWith("Bo"))).toMatch(
    /,not_verified,\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ,3,,.*,,,FALSE,FALSE,FALSE$/,
  );
  await expect(
    exportUsers((await makeWorld()).ada, { organizationId: world.customerId }),
  ).rejects.toMatchObject({
    code: "notFound",
  });
});

test("a column of errors is found however it is written", async () => {
  const world = await makeWorld();
  const importId = await check(world, csv([EMAIL, " ERROR"], ["bad", "of yesterday"]));
  const { openErrorFile } = await import("@/lib/imports");
  const errors = (
    await buffer((await openErrorFile(world.ada, world.customerId, importId)).stream)
  ).toString();
  expect(errors).not.toContain("yesterday");
  expect((await found(world, await check(world, errors))).counts).toMatchObject({ error: 1 });
});

test("the file of errors has the same columns, can be mended, and sent again", async () => {
  const world = await makeWorld();
  const { at } = world;
  const content = csv(
    ["First Name", EMAIL, SUITE, CALLING],
    ["'+1", at("good"), "TRUE", ""],
    ["'+2", "bad", "TRUE", ""],
    ['"a,b"', at("both"), "TRUE", "TRUE"],
    ["short", at("short")],
    ['x"y', at("quote"), "", ""],
  );
  const importId = await check(world, content);
  const { openErrorFile } = await import("@/lib/imports");
  const file = await openErrorFile(world.rosa, world.customerId, importId);
  const errors = (await buffer(file.stream)).toString();
  expect(file.name).toBe("users-errors.csv");
  expect(Buffer.byteLength(errors)).toBe(file.size);
  expect(errors.split("\r\n")).toEqual([
    `\uFEFFFirst Name,${EMAIL},${SUITE},${CALLING},Error`,
    "'+2,bad,TRUE,,This is not an e-mail address. It should look like name@company.com.",
    `"a,b",${at("both")},TRUE,TRUE,Both Calling and Suite are TRUE. A user has one package: keep one.`,
    `short,${at("short")},,,The row has 2 fields instead of 4. Check for a missing quotation mark or separator.`,
    `"x""y,${at("quote")},,",,,,A quotation mark stands in the wrong place. Double it inside a quoted field.`,
    "",
  ]);
  const mended = errors.replace("bad", at("mended")).replace("TRUE,TRUE", "TRUE,");
  const again = await check(world, mended);
  expect((await rowsOf(again)).map(({ action }) => action)).toEqual(["add", "add", "add", "error"]);
  await importUsers(world, mended);
  expect((await usersOf(world)).map(({ first }) => first)).toContain("+2");
  await expect(openErrorFile((await makeWorld()).ada, world.customerId, importId)).rejects.toMatchObject({
    code: "notFound",
  });
});
