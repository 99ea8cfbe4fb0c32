import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { exclusively } from "@/lib/start/lock";
import { clusterDirectory, readAccess, urlOf } from "@/lib/start/postgres/access";
import { startCluster, stopServer } from "@/lib/start/postgres/cluster";
import { serverOn } from "@/lib/start/postgres/orphan";
import { isAlive } from "@/lib/start/processes";

const DATA = resolve(".data-test");
const USERS = join(DATA, "users");
const LOCK = join(DATA, "lock");

/** Starts the tests' PostgreSQL, or joins the one another run has started, on behalf of the run with this id. */
export async function joinServer(run: number): Promise<string> {
  mkdirSync(USERS, { recursive: true });
  return exclusively(LOCK, async () => {
    writeFileSync(join(USERS, String(run)), "");
    const known = readAccess(DATA);
    if (!known || serverOn(clusterDirectory(DATA)) === undefined) await startCluster(DATA, { safe: false });
    const access = readAccess(DATA);
    if (!access) throw new Error(`${DATA} says nothing about its server`);
    return urlOf(access, "postgres");
  });
}

/** The last run to leave stops the server. */
export async function leaveServer(run: number): Promise<void> {
  await exclusively(LOCK, async () => {
    for (const name of readdirSync(USERS)) {
      if (Number(name) === run || !isAlive(Number(name))) rmSync(join(USERS, name));
    }
    const pid = serverOn(clusterDirectory(DATA));
    if (readdirSync(USERS).length === 0 && pid !== undefined) await stopServer(pid, clusterDirectory(DATA));
  });
}
