import { applyImport, startImport } from "@/lib/imports";
import { Lanes } from "@/lib/imports/lanes";
import { closeSender } from "@/lib/jobs";
import { ownerQuery, testDatabase } from "../support/database";
import { check, csv, EMAIL, found, makeWorld, never, usersOf } from "./world";

testDatabase();
process.env.LOG_LEVEL = "silent";
afterAll(closeSender);

test("so many run side by side and no more, and all are waited for", async () => {
  const lanes = new Lanes(2);
  const [first, second, third] = [1, 2, 3].map(() => Promise.withResolvers<void>());
  const begun: number[] = [];
  const task = (at: number, end = first) => {
    begun.push(at);
    return end?.promise ?? Promise.resolve();
  };
  await lanes.start(() => task(1, first));
  await lanes.start(() => task(2, second));
  const waiting = lanes.start(() => task(3, third));
  await Promise.resolve();
  expect(begun).toEqual([1, 2]);
  second?.resolve();
  await waiting;
  expect(begun).toEqual([1, 2, 3]);
  first?.resolve();
  third?.resolve();
  await lanes.settled();
});

test("what one fails with is told by the next, which does not begin", async () => {
  const lanes = new Lanes(1);
  await lanes.start(() => Promise.reject(new Error("broken")));
  const next = jest.fn(() => Promise.resolve());
  await expect(lanes.start(next)).rejects.toThrow("broken");
  await expect(lanes.settled()).rejects.toThrow("broken");
  expect(next).not.toHaveBeenCalled();
});

test("a chunk that was ready before the one in front of it failed is not there either", async () => {
  const world = await makeWorld();
  const organizationId = world.customerId;
  const names = ["a", "b", "c", "d", "e", "f", "g", "h"];
  const importId = await check(world, csv([EMAIL], ...names.map((name) => [world.at(name)])));
  await startImport(world.ada, { organizationId, importId });
  // The second chunk takes so long that the third is done before it, and then it fails.
  await ownerQuery(
    `CREATE FUNCTION core.stumble() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
       IF NEW.email_key LIKE 'd@%' THEN PERFORM pg_sleep(0.3); RAISE 'stumbled'; END IF; RETURN NEW; END $$;
     CREATE TRIGGER stumble BEFORE INSERT ON core.users FOR EACH ROW EXECUTE FUNCTION core.stumble()`,
  );
  await applyImport({ importId, organizationId }, never, { chunkSize: 2 });
  await ownerQuery("DROP TRIGGER stumble ON core.users");
  expect(await found(world, importId)).toMatchObject({ state: "failed", counts: { added: 2 } });
  expect((await usersOf(world)).map(({ email }) => email)).toEqual([world.at("a"), world.at("b")]);
  const [log] = await ownerQuery("SELECT count(*)::integer AS lines FROM core.audit WHERE work_id = $1", [
    importId,
  ]);
  expect(log).toEqual({ lines: 2 });
});
