import { accessSync, constants, mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Lifecycle } from "./lifecycle";
import { isHolder, type Lock, takeLock } from "./lock";
import { codeOf, StartProblem } from "./problem";

/** Makes the directory when it is not there and takes its lock: one running product per data directory. */
export function openDataDirectory(dataDir: string, life: Lifecycle): Lock {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
    const taken = takeLock(join(dataDir, "lock"));
    if (isHolder(taken)) throw alreadyRuns(dataDir, taken.pid);
    life.onStop(() => taken.release());
    return taken;
  } catch (error) {
    if (error instanceof StartProblem) throw error;
    throw new StartProblem(
      `The data directory ${dataDir} cannot be written (${codeOf(error) ?? "unknown reason"}). Make it writable ` +
        "for the user who starts Partner Hub, or set DATA_DIR to another one.",
    );
  }
}

const alreadyRuns = (dataDir: string, pid: number) =>
  new StartProblem(
    `Partner Hub already runs on ${dataDir} (process ${pid}). Stop that one, or set DATA_DIR and PORT to start a second.`,
  );
