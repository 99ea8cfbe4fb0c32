import { type Config, forgetConfig, readConfig } from "@/lib/core/config";
import { announce } from "./announce";
import { type Kept, keepRunning, type Program, runOnce } from "./children";
import { openDataDirectory } from "./data-directory";
import { demoNote } from "./demo-note";
import { isDemoDue, keepNote, planDemo, readNote, startOver } from "./first-demo";
import type { Lifecycle } from "./lifecycle";
import { assertCanListen } from "./listen";
import { keepDatabase } from "./postgres/embedded";
import { assertUsable } from "./postgres/external-database";
import { StartProblem } from "./problem";
import { childEnvironment, migrateProgram, WORKER_GRACE_MS } from "./programs";
import { untilReady } from "./ready";

const WEB_GRACE_MS = 15_000;
// What a killed supervisor left behind needs a moment to notice and to let go of the port.
const ORPHAN_GRACE_MS = 16_000;

/** What the supervisor runs; tests put small programs in their place. */
export type Parts = {
  mode: "production" | "development";
  build(life: Lifecycle): Promise<void>;
  web(env: NodeJS.ProcessEnv): Program;
  worker(env: NodeJS.ProcessEnv): Program;
  demo(env: NodeJS.ProcessEnv, ownerUrl: string): Program;
};

/** Brings the whole product up: build, PostgreSQL, migrations, demo, worker, web. */
export async function supervise(parts: Parts, life: Lifecycle): Promise<void> {
  forgetConfig();
  const settings = readConfig(process.env);
  const { tookOver } = openDataDirectory(settings.dataDir, life);
  await assertCanListen(settings.port, settings.host, tookOver ? ORPHAN_GRACE_MS : 0);
  if (settings.database.ownerUrl) await assertUsable(settings.database.ownerUrl);
  await parts.build(life);

  const ownerUrl = await openDatabase(settings, life);
  const env = childEnvironment(settings, ownerUrl, parts.mode);
  await firstDemo(parts, settings, env, ownerUrl, life);

  const worker = keepRunning(parts.worker(env), WORKER_GRACE_MS);
  life.onStop(() => worker.stop());
  const web = keepRunning(parts.web(env), WEB_GRACE_MS);
  life.onStop(() => web.stop());
  await untilReady(
    settings.host,
    settings.port,
    () => life.isStopping || keepsDying(web) || keepsDying(worker),
  );
  announce(settings.publicUrl, readNote(settings.dataDir));
}

const keepsDying = (child: Kept) => child.deaths() > 2;

async function openDatabase({ database, dataDir }: Config, life: Lifecycle): Promise<string> {
  if (!database.ownerUrl && database.urls) {
    throw new StartProblem(
      "npm start migrates the database and needs its owner's DATABASE_URL. With the roles' addresses alone use " +
        "npm run web and npm run worker.",
    );
  }
  if (database.ownerUrl) {
    await migrate(database.ownerUrl, life);
    return database.ownerUrl;
  }
  planDemo(dataDir);
  const ownerUrl = await keepDatabase(dataDir, life);
  if (isDemoDue(dataDir)) await startOver(ownerUrl);
  await migrate(ownerUrl, life);
  return ownerUrl;
}

// In a process of its own: what migrating loads would stay in the supervisor's memory.
async function migrate(ownerUrl: string, life: Lifecycle): Promise<void> {
  const { done } = await runOnce(migrateProgram(ownerUrl), (stop) => life.onStop(stop));
  if (!done) throw new StartProblem("The database could not be brought up to date; the reason is above.");
}

async function firstDemo(
  parts: Parts,
  { database, dataDir }: Config,
  env: NodeJS.ProcessEnv,
  ownerUrl: string,
  life: Lifecycle,
): Promise<void> {
  if (database.ownerUrl || !isDemoDue(dataDir)) return;
  console.log("Making the demo partners …");
  const { done, message } = await runOnce(parts.demo(env, ownerUrl), (stop) => life.onStop(stop));
  if (!done) throw new StartProblem("The demo could not be made; what it wrote is above.");
  keepNote(dataDir, demoNote.parse(message));
}
