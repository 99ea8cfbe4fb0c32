import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { StartProblem } from "../problem";
import { commandOf, isAlive, waitUntilGone } from "../processes";

/** The server that runs on this data directory, if there is one. */
export function serverOn(directory: string): number | undefined {
  const pid = pidIn(directory);
  return pid !== undefined && isServer(pid, directory) ? pid : undefined;
}

/** Ends what a killed supervisor left behind. Only for the holder of the data directory's lock. */
export async function clearOrphan(directory: string): Promise<void> {
  const pid = pidIn(directory);
  if (pid === undefined || !isAlive(pid)) return;
  if (!isServer(pid, directory)) {
    // An unrelated process has the id by now, as happens after a container's restart; PostgreSQL would not start.
    rmSync(join(directory, "postmaster.pid"));
    return;
  }
  process.kill(pid, "SIGINT");
  if (await waitUntilGone(pid, 30_000)) return;
  throw new StartProblem(
    `A PostgreSQL left by an earlier start (process ${pid}) does not stop. End it (kill -QUIT ${pid}) and start again.`,
  );
}

const isServer = (pid: number, directory: string) => commandOf(pid).includes(`-D ${directory} `);

function pidIn(directory: string): number | undefined {
  try {
    const pid = Number(readFileSync(join(directory, "postmaster.pid"), "utf8").split("\n")[0]);
    return Number.isInteger(pid) && pid > 1 ? pid : undefined;
  } catch {
    return undefined;
  }
}
