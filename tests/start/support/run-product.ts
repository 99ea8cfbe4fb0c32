import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync, readlinkSync } from "node:fs";
import { freePort } from "@/lib/start/ports";
import { TYPESCRIPT } from "@/lib/start/programs";

export type Running = {
  child: ChildProcess;
  port: number;
  output(): string;
  said(text: string): Promise<void>;
};

const SMALL = "tests/start/support/small-product.ts";

/** Starts the small product as a process of its own, with nothing of this process's environment but the path. */
export async function run(environment: Record<string, string>, program = SMALL): Promise<Running> {
  const port = Number(environment.PORT ?? (await freePort()));
  const child = spawn(process.execPath, [...TYPESCRIPT, program], {
    env: {
      NODE_ENV: "test",
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      PORT: String(port),
      ...environment,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on("data", (chunk) => {
      output += chunk;
      child.emit("said");
    });
  }
  const said = async (text: string) => {
    while (!output.includes(text)) {
      if (child.exitCode !== null) throw new Error(`It ended without saying "${text}":\n${output}`);
      await Promise.race([once(child, "said"), once(child, "close")]);
    }
  };
  return { child, port, output: () => output, said };
}

export async function ended({ child }: Running): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) await once(child, "close");
  return child.exitCode;
}

/** Ends it as a service manager does; answers the exit code. */
export async function stop(running: Running): Promise<number | null> {
  running.child.kill("SIGTERM");
  return ended(running);
}

/** All processes that have this text in environment, command line or working directory: what a run has left behind. */
export function processesOf(text: string): number[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .filter((pid) => traces(pid).some((trace) => trace.includes(text)))
    .map(Number);
}

const traces = (pid: string) => [
  orNothing(() => readFileSync(`/proc/${pid}/environ`, "utf8")),
  orNothing(() => readFileSync(`/proc/${pid}/cmdline`, "utf8")),
  orNothing(() => readlinkSync(`/proc/${pid}/cwd`)),
];

function orNothing(read: () => string): string {
  try {
    return read();
  } catch {
    return "";
  }
}
