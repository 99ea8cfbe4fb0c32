import { startImport } from "@/lib/imports";
import { closeSender } from "@/lib/jobs";
import { testDatabase } from "../../support/database";
import { expectMaintained } from "../../tags/world";
import { found, importUsers, upload } from "../world";
import { aChange } from "./change";
import { aWorker, endLives, live, prepareLives } from "./lives";
import type { Life } from "./mortal";
import { difference, stateOf } from "./state";

testDatabase();
beforeAll(prepareLives);
afterAll(async () => {
  await endLives();
  await closeSender();
});

const KILLS = 20;
/** In rows; so small that the kills cannot be fewer than that. */
const CHUNK = 8;
const seed = Number(process.env.FAULT_SEED ?? crypto.getRandomValues(new Uint32Array(1))[0]);

/** Numbers from 0 to 1 that follow from the seed (mulberry32). */
function random(from: number): () => number {
  let state = from;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

test.each([
  ["one after the other", false],
  ["side by side", true],
])(
  `chunks %s: a worker killed at ${KILLS} moments leaves what one that lived leaves (FAULT_SEED=${seed})`,
  async (_, ample) => {
    const undisturbed = await aChange({ ample });
    await importUsers(undisturbed, undisturbed.file);
    const expected = await stateOf(undisturbed);

    const world = await aChange({ ample });
    const organizationId = world.customerId;
    const importId = await upload(world, world.file);
    const job = { importId, organizationId };
    const next = random(seed);
    const moment = (most: number) => ({ at: 1 + Math.floor(next() * most), sent: next() < 0.5 });
    const life = (work: Life["work"], most: number): Life => ({
      ...{ work, job, chunkSize: CHUNK },
      end: { ...moment(most), signal: "SIGKILL" },
    });

    let kills = 0;
    let worker = aWorker();
    const die = async (work: Life["work"], most: number) => {
      const heir = aWorker();
      if (await live(worker, life(work, most))) kills += 1;
      worker = heir;
    };
    for (let turn = 0; turn < 4; turn++) await die("check", 25);
    if ((await found(world, importId)).state !== "ready") {
      await live(worker, { work: "check", job, chunkSize: CHUNK });
      worker = aWorker();
    }
    await startImport(world.ada, { organizationId, importId, confirmation: world.removals });
    while (kills < KILLS) await die("apply", 45);
    await live(worker, { work: "apply", job, chunkSize: CHUNK });

    expect(difference(await stateOf(world), expected)).toEqual([]);
    await expectMaintained();
  },
);
