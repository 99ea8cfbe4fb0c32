import {
  applyImport,
  cancelImport,
  findImport,
  importFilter,
  listImportRows,
  listImports,
  recheckImport,
  rowsFilter,
  startImport,
} from "@/lib/imports";
import { closeSender } from "@/lib/jobs";
import { ownerQuery, testDatabase } from "../support/database";
import { check, csv, EMAIL, found, importUsers, makeWorld, never, rowsOf, usersOf } from "./world";

testDatabase();
afterAll(closeSender);

const SUITE = "Webex Suite Package";
const CALLING = "Webex Calling Package";

test("applying is asked for once, however often it is sent", async () => {
  const world = await makeWorld();
  const organizationId = world.customerId;
  const importId = await check(world, csv([EMAIL], [world.at("a")]));
  const ada = { ...world.ada, submission: crypto.randomUUID() };
  await Promise.all([1, 2, 3].map(() => startImport(ada, { organizationId, importId })));
  await expect(startImport(world.ada, { organizationId, importId })).rejects.toMatchObject({
    code: "conflict",
  });
  const jobs = await ownerQuery(
    "SELECT FROM pgboss.job WHERE name = 'imports.apply' AND data ->> 'importId' = $1",
    [importId],
  );
  expect(jobs).toHaveLength(1);
  await Promise.all([1, 2].map(() => applyImport({ importId, organizationId }, never)));
  expect(await usersOf(world)).toHaveLength(1);
  expect(
    await ownerQuery("SELECT action FROM core.audit WHERE target_id = $1 ORDER BY action", [importId]),
  ).toEqual([{ action: "import.applied" }, { action: "import.started" }, { action: "import.uploaded" }]);
});

test("removing more than a tenth needs the number typed", async () => {
  const world = await makeWorld();
  const { at, customerId: organizationId } = world;
  await importUsers(world, csv([EMAIL, SUITE], [at("a"), "TRUE"], [at("b"), "TRUE"]));
  const importId = await check(world, csv([EMAIL, SUITE, CALLING], [at("a"), "FALSE", "FALSE"]));
  for (const confirmation of [undefined, "", "2"])
    await expect(startImport(world.ada, { organizationId, importId, confirmation })).rejects.toMatchObject({
      fields: { confirmation: { key: "imports.confirmation" } },
    });
  await startImport(world.ada, { organizationId, importId, confirmation: " 1 " });
  expect((await found(world, importId)).state).toBe("waiting");
});

test("who may only look sees the import and changes nothing; another tenant's is not found", async () => {
  const [world, other] = [await makeWorld(), await makeWorld()];
  const organizationId = world.customerId;
  const importId = await check(world, csv([EMAIL], [world.at("a")]));
  expect(await findImport(world.rosa, organizationId, importId)).toMatchObject({
    state: "ready",
    hasRows: true,
  });
  expect(
    (await listImportRows(world.rosa, organizationId, importId, rowsFilter(organizationId, importId, {})))
      .rows,
  ).toHaveLength(1);
  for (const verb of [startImport, cancelImport, recheckImport]) {
    await expect(verb(world.rosa, { organizationId, importId })).rejects.toMatchObject({ code: "forbidden" });
    await expect(verb(other.ada, { organizationId, importId })).rejects.toMatchObject({ code: "notFound" });
    const through = { organizationId: other.customerId, importId };
    await expect(verb(other.ada, through)).rejects.toMatchObject({ code: "notFound" });
  }
  await expect(findImport(other.ada, other.customerId, importId)).rejects.toMatchObject({ code: "notFound" });
  expect(
    (await listImportRows(other.ada, other.customerId, importId, rowsFilter(other.customerId, importId, {})))
      .rows,
  ).toEqual([]);
  expect((await listImports(other.ada, other.customerId, importFilter(other.customerId, {}))).rows).toEqual(
    [],
  );
});

test("a second import of the organization waits, says for whom, and follows by itself", async () => {
  const world = await makeWorld();
  const organizationId = world.customerId;
  const first = await check(world, csv([EMAIL], [world.at("a")]), { fileName: "first.csv" });
  const second = await check(world, csv([EMAIL], [world.at("b")]));
  await startImport(world.ada, { organizationId, importId: first });
  await startImport(world.ada, { organizationId, importId: second });
  await ownerQuery("UPDATE core.imports SET state = 'applying' WHERE id = $1", [first]);
  await applyImport({ importId: second, organizationId }, never);
  expect(await found(world, second)).toMatchObject({ state: "waiting", behind: "first.csv" });
  const jobsOf = (id: string) =>
    ownerQuery("SELECT FROM pgboss.job WHERE name = 'imports.apply' AND data ->> 'importId' = $1", [id]);
  const before = (await jobsOf(second)).length;
  await applyImport({ importId: first, organizationId }, never);
  expect(await jobsOf(second)).toHaveLength(before + 1);
  await applyImport({ importId: second, organizationId }, never);
  expect((await found(world, second)).state).toBe("done");
});

test("an import is cancelled at once before it runs, and between two chunks while it does", async () => {
  const world = await makeWorld();
  const organizationId = world.customerId;
  const idle = await check(world, csv([EMAIL], [world.at("z")]));
  await cancelImport(world.ada, { organizationId, importId: idle });
  await cancelImport(world.ada, { organizationId, importId: idle });
  expect((await found(world, idle)).state).toBe("cancelled");
  await expect(startImport(world.ada, { organizationId, importId: idle })).rejects.toMatchObject({
    code: "conflict",
  });

  const importId = await check(world, csv([EMAIL], ...["a", "b", "c"].map((name) => [world.at(name)])));
  await startImport(world.ada, { organizationId, importId });
  await ownerQuery(
    `CREATE FUNCTION core.cancel_soon() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
       IF NEW.progress >= 2 THEN NEW.cancel_requested := true; END IF; RETURN NEW; END $$;
     CREATE TRIGGER cancel_soon BEFORE UPDATE ON core.imports FOR EACH ROW EXECUTE FUNCTION core.cancel_soon()`,
  );
  await applyImport({ importId, organizationId }, never, { chunkSize: 1 });
  await ownerQuery("DROP TRIGGER cancel_soon ON core.imports");
  expect(await found(world, importId)).toMatchObject({ state: "cancelled", counts: { added: 2 } });
  expect(await usersOf(world)).toHaveLength(2);
  const log = await ownerQuery(
    "SELECT action FROM core.audit WHERE target_id = $1 AND action = 'import.cancelled'",
    [importId],
  );
  expect(log).toHaveLength(1);
});

test("checked again, a plan is what the organization needs now", async () => {
  const world = await makeWorld();
  const { at, customerId: organizationId } = world;
  const importId = await check(world, csv([EMAIL], [at("a")], [at("b")]));
  await importUsers(world, csv([EMAIL], [at("a")]));
  await recheckImport(world.ada, { organizationId, importId });
  const { checkImport } = await import("@/lib/imports");
  await checkImport({ importId, organizationId }, never);
  expect((await rowsOf(importId)).map(({ action }) => action)).toEqual(["unchanged", "add"]);
});

test("rights are asked again while it works", async () => {
  const world = await makeWorld();
  const organizationId = world.customerId;
  const importId = await check(world, csv([EMAIL], [world.at("a")]));
  await startImport(world.ada, { organizationId, importId });
  await ownerQuery("UPDATE core.user_roles SET role = 'partner_readonly_admin' WHERE user_id = $1", [
    world.ada.actor.id,
  ]);
  await applyImport({ importId, organizationId }, never);
  expect(await found(world, importId)).toMatchObject({ state: "failed", refusal: { key: "rightsGone" } });
  expect(await usersOf(world)).toEqual([]);
});
