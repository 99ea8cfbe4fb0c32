import type { StdioOptions } from "node:child_process";
import { type ChildProcess, spawn } from "node:child_process";
import { StartProblem } from "../problem";
import type { Identity } from "./identity";

// Only what PostgreSQL needs: its log must not tell the product's secrets, nor PG* variables steer it.
const environment = () => ({
  NODE_ENV: process.env.NODE_ENV,
  PATH: process.env.PATH,
  SystemRoot: process.env.SystemRoot,
  LC_ALL: "C",
  TZ: "UTC",
});

/** Starts one of PostgreSQL's programs in a process group of its own: a Ctrl-C in the terminal is not meant for it. */
export function spawnAs(
  identity: Identity,
  program: string,
  args: string[],
  stdio: StdioOptions,
): ChildProcess {
  const [command = program, ...rest] = [...identity.prefix, program, ...args];
  const { uid, gid } = identity;
  return spawn(command, rest, {
    uid,
    gid,
    stdio,
    detached: true,
    windowsHide: true,
    env: environment(),
  });
}

/** Runs a program to its end; what it complained about becomes the problem's text. */
export function runToEnd(identity: Identity, program: string, args: string[]): Promise<void> {
  const child = spawnAs(identity, program, args, ["ignore", "ignore", "pipe"]);
  let complaint = "";
  child.stderr?.on("data", (chunk) => {
    complaint += chunk;
  });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => {
      if (code === 0) resolve();
      else reject(new StartProblem(`PostgreSQL's ${program} failed (${code}): ${complaint.trim()}`));
    });
  });
}
