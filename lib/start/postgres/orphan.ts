import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { StartProblem } from "../problem";
import { commandOf, waitUntilGone } from "../processes";

/** The process that runs on this data directory, if there is one: postmaster.pid says so and a postgres has that id. */
export function serverOn(directory: string): number | undefined {
  const pid = pidIn(directory);
  return pid !== undefined && /postgres/.test(commandOf(pid)) ? pid : undefined;
}

/** Ends what a killed supervisor left behind. Only for the holder of the data directory's lock. */
export async function clearOrphan(directory: string): Promise<void> {
  const pid = serverOn(directory);
  if (pid !== undefined) {
    process.kill(pid, "SIGINT");
    if (!(await waitUntilGone(pid, 30_000))) {
      throw new StartProblem(
        `A PostgreSQL left by an earlier start (process ${pid}) does not stop. End it (kill -QUIT ${pid}) and start again.`,
      );
    }
  }
  // PostgreSQL would refuse to start if an unrelated process had the old id by now.
  rmSync(join(directory, "postmaster.pid"), { force: true });
}

function pidIn(directory: string): number | undefined {
  try {
    const pid = Number(readFileSync(join(directory, "postmaster.pid"), "utf8").split("\n")[0]);
    return Number.isInteger(pid) && pid > 1 ? pid : undefined;
  } catch {
    return undefined;
  }
}
