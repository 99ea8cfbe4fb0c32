import type { ChildProcess } from "node:child_process";
import { readFileSync } from "node:fs";
import { config } from "@/lib/core/config";
import { ensureBuilt } from "@/lib/start/build";
import { endGently, launch } from "@/lib/start/children";
import type { Lifecycle } from "@/lib/start/lifecycle";
import { freePort } from "@/lib/start/ports";
import { childEnvironment, webProgram, workerProgram } from "@/lib/start/programs";
import { answering } from "../customers/servers";

const GRACE_MS = 10_000;

export type Processes = { address: string; web: ChildProcess; worker: ChildProcess };

/** One web process of production and one worker over the scratch database. */
export async function startProcesses(life: Lifecycle, ownerUrl: string): Promise<Processes> {
  await ensureBuilt(life);
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const shared = { ...childEnvironment(config(), ownerUrl, "production"), LOG_LEVEL: "error" };
  const env = { ...shared, PORT: `${port}`, HOST: "127.0.0.1", PUBLIC_URL: address };
  const web = launch(webProgram(env));
  life.onStop(() => endGently(web, GRACE_MS));
  const worker = launch(workerProgram(env));
  life.onStop(() => endGently(worker, GRACE_MS));
  await answering(`${address}/healthz`);
  return { address, web, worker };
}

/** The most memory the process ever had resident, in MB (Linux). */
export function peakMemory({ pid }: ChildProcess): number | null {
  try {
    const [, kilobytes] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
    return kilobytes === undefined ? null : Math.round(Number(kilobytes) / 1024);
  } catch {
    return null;
  }
}
