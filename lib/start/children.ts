import { type ChildProcess, spawn } from "node:child_process";
import { setTimeout as wait } from "node:timers/promises";
import { waitUntilGone } from "./processes";

/** A Node process of ours: its arguments (Node's own first) and what it finds in the environment. */
export type Program = { name: string; args: string[]; env: NodeJS.ProcessEnv };

export type Kept = {
  /** How often it has died by itself. */
  deaths(): number;
  stop(): Promise<void>;
};

const FOLLOW_PARENT = ["--import", new URL("./follow-parent.ts", import.meta.url).href];
const SHORT_GRACE_MS = 5_000;
const SHORTEST = 500;
const LONGEST = 30_000;
const STEADY = 60_000;

/** In a group of its own, so that a Ctrl-C in the terminal leaves the order of stopping to the supervisor. */
export function launch({ args, env }: Program): ChildProcess {
  return spawn(process.execPath, [...FOLLOW_PARENT, ...args], {
    env: { ...env, SUPERVISOR_PID: String(process.pid) },
    stdio: ["ignore", "inherit", "inherit", "ipc"],
    detached: process.platform !== "win32",
    windowsHide: true,
  });
}

/** Runs the program until told to stop; when it dies it is started again, after a pause that doubles each time. */
export function keepRunning(program: Program, graceMs: number): Kept {
  let child: ChildProcess | undefined;
  let stopped = false;
  let deaths = 0;

  const loop = async () => {
    for (let pause = SHORTEST; !stopped; pause = Math.min(pause * 2, LONGEST)) {
      const since = Date.now();
      child = launch(program);
      const how = await end(child);
      if (stopped) return;
      deaths++;
      if (Date.now() - since > STEADY) pause = SHORTEST;
      console.error(`The ${program.name} process ended (${how}); it is started again in ${pause / 1000} s.`);
      await wait(pause, undefined, { ref: false });
    }
  };
  void loop();

  return {
    deaths: () => deaths,
    async stop() {
      stopped = true;
      if (child) await endGently(child, graceMs);
    },
  };
}

/** Runs the program to its end; answers what it sent to its parent, or that it failed. */
export async function runOnce(
  program: Program,
  onStart: (stop: () => Promise<void>) => void,
  graceMs = SHORT_GRACE_MS,
): Promise<{ done: boolean; message: unknown }> {
  const child = launch(program);
  let message: unknown;
  child.on("message", (sent) => {
    message = sent;
  });
  onStart(() => endGently(child, graceMs));
  return { done: (await end(child)) === "exit code 0", message };
}

/** Runs the program and answers its exit code. */
export async function runInFront(
  program: Program,
  onStart: (stop: () => Promise<void>) => void,
  graceMs = SHORT_GRACE_MS,
): Promise<number> {
  const { done } = await runOnce(program, onStart, graceMs);
  return done ? 0 : 1;
}

function end(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    child.once("error", (error) => resolve(error.message));
    // Not "exit": a last message may still be on its way then.
    child.once("close", (code, signal) => resolve(signal ?? `exit code ${code}`));
  });
}

export async function endGently(child: ChildProcess, graceMs: number): Promise<void> {
  if (!child.pid || child.exitCode !== null || child.signalCode !== null) return;
  child.kill("SIGTERM");
  if (!(await waitUntilGone(child.pid, graceMs))) child.kill("SIGKILL");
  await waitUntilGone(child.pid, 5_000);
}
