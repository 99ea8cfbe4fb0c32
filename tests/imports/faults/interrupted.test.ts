import { applyImport, cancelImport, checkImport, startImport } from "@/lib/imports";
import { closeSender } from "@/lib/jobs";
import { storage } from "@/lib/storage";
import { ownerQuery, testDatabase } from "../../support/database";
import { expectMaintained } from "../../tags/world";
import { apply, check, found, importUsers, never, upload } from "../world";
import { aChange, type Changing, countsOf } from "./change";
import { aWorker, ending, endLives, prepareLives, untilStopped } from "./lives";
import { difference, type State, stateOf } from "./state";
import { untilBlocked, whenever } from "./wait";

testDatabase();

let expected: State;
beforeAll(async () => {
  await prepareLives();
  const undisturbed = await aChange();
  await importUsers(undisturbed, undisturbed.file);
  expected = await stateOf(undisturbed);
  expect(await countsOf(undisturbed)).toEqual({
    ...{ add: 220, modify: 74, remove: 40, unchanged: 60, error: 52, users: 201 },
    ...{ added: 220, modified: 74, removed: 40, missed: 0 },
  });
});
afterAll(async () => {
  await endLives();
  await closeSender();
});

const CHUNK = 10;

async function started() {
  const world = await aChange();
  const importId = await check(world, world.file);
  const job = { importId, organizationId: world.customerId };
  await startImport(world.ada, { ...job, confirmation: world.removals });
  return { world, importId, job, run: () => applyImport(job, never, { chunkSize: CHUNK }) };
}

const reaches = (world: Changing, importId: string, rows: number) =>
  whenever(async () => (await found(world, importId)).progress >= rows);

/** What is there of the organization, whatever happened to make it so. */
const withoutHistory = ({ log: _log, imports: _imports, errorFiles: _files, ...state }: State): State => ({
  ...{ log: [], imports: [], errorFiles: [] },
  ...state,
});

/** Whole chunks are applied and recorded, and nothing else. */
async function expectWholeChunks(world: Changing, importId: string) {
  const { counts } = await found(world, importId);
  const did = (counts?.added ?? 0) + (counts?.modified ?? 0) + (counts?.removed ?? 0);
  expect(did).toBeGreaterThan(0);
  expect(did).toBeLessThan((counts?.add ?? 0) + (counts?.modify ?? 0) + (counts?.remove ?? 0));
  const [log] = await ownerQuery<{ lines: number; people: number }>(
    `SELECT count(*)::integer AS lines, count(DISTINCT target_id)::integer AS people FROM core.audit WHERE work_id = $1`,
    [importId],
  );
  expect(log).toEqual({ lines: did, people: did });
  await expectMaintained();
}

async function expectRestFromSameFile(world: Changing) {
  const again = await check(world, world.file);
  await apply(world, again, String((await found(world, again)).counts?.remove));
  expect(difference(withoutHistory(await stateOf(world)), withoutHistory(expected))).toEqual([]);
}

test("an import cancelled while it is applied keeps whole chunks, and the same file does the rest", async () => {
  const { world, importId, job, run } = await started();
  const applying = run();
  await reaches(world, importId, 60);
  await cancelImport(world.ada, job);
  await applying;
  expect(await found(world, importId)).toMatchObject({ state: "cancelled" });
  await expectWholeChunks(world, importId);
  await expectRestFromSameFile(world);
});

test("an import whose person loses the right while it is applied stops at the end of a chunk", async () => {
  const { world, importId, run } = await started();
  const applying = run();
  await reaches(world, importId, 60);
  const { id } = world.ada.actor;
  await ownerQuery("UPDATE core.user_roles SET role = 'partner_readonly_admin' WHERE user_id = $1", [id]);
  await applying;
  expect(await found(world, importId)).toMatchObject({ state: "failed", refusal: { key: "rightsGone" } });
  await expectWholeChunks(world, importId);
});

describe("the file in storage is gone", () => {
  const lose = (importId: string) => storage().remove(`imports/${importId}.csv`);

  test("before it is checked: it is refused, and nothing has changed", async () => {
    const world = await aChange();
    const before = withoutHistory(await stateOf(world));
    const importId = await upload(world, world.file);
    await lose(importId);
    await checkImport({ importId, organizationId: world.customerId }, never);
    expect(await found(world, importId)).toMatchObject({ state: "refused", refusal: { key: "fileGone" } });
    expect(difference(withoutHistory(await stateOf(world)), before)).toEqual([]);
  });

  test("before it is applied: the plan is applied all the same, without a file of the rows it misses", async () => {
    const { world, importId, run } = await started();
    await lose(importId);
    await ownerQuery("UPDATE core.users SET first_name = 'Other' WHERE email_key = $1", [world.at("u31")]);
    await run();
    expect(await found(world, importId)).toMatchObject({ state: "done", counts: { missed: 1 } });
    const ends = await ownerQuery(
      "SELECT FROM core.audit WHERE target_id = $1 AND action = 'import.applied'",
      [importId],
    );
    expect(ends).toHaveLength(1);
  });

  test("and the plan with it, in mid apply: it stops, and does not say that nothing was changed", async () => {
    const { world, importId, job, run } = await started();
    const stop = new AbortController();
    const applying = applyImport(job, stop.signal, { chunkSize: CHUNK });
    await reaches(world, importId, 60);
    stop.abort();
    await expect(applying).rejects.toThrow();
    await lose(importId);
    await ownerQuery("DELETE FROM core.import_rows WHERE import_id = $1", [importId]);
    await run();
    expect(await found(world, importId)).toMatchObject({ state: "failed", refusal: { key: "fileGone" } });
    await expectWholeChunks(world, importId);
  });
});

describe("a worker that hangs and goes on when another has taken its work over", () => {
  test("between two chunks: it adds nothing", async () => {
    const { world, job, run } = await started();
    const stalled = aWorker();
    const end = { at: 12, of: "BEGIN", sent: false, signal: "SIGSTOP" } as const;
    await untilStopped(stalled, { work: "apply", job, chunkSize: CHUNK, end });
    const successor = run();
    await reaches(world, job.importId, 140);
    stalled.kill("SIGCONT");
    expect(await ending(stalled)).toBeNull();
    await successor;
    expect(difference(await stateOf(world), expected)).toEqual([]);
  });

  test("in mid chunk: what it holds is given back before the other goes on, and it cannot commit", async () => {
    const { world, job, run } = await started();
    const stalled = aWorker();
    const end = { at: 3, of: "UPDATE core.users", sent: true, signal: "SIGSTOP" } as const;
    await untilStopped(stalled, { work: "apply", job, chunkSize: CHUNK, end });
    const successor = run();
    await untilBlocked(1);
    // What the database does by itself with a transaction that is idle for a minute.
    await whenever(async () => {
      const ended = await ownerQuery(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
         WHERE datname = current_database() AND state = 'idle in transaction'`,
      );
      return ended.length > 0;
    });
    await reaches(world, job.importId, 140);
    stalled.kill("SIGCONT");
    await ending(stalled).catch(() => {});
    await successor;
    expect(difference(await stateOf(world), expected)).toEqual([]);
    await expectMaintained();
  });
});
