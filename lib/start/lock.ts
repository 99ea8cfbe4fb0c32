import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { codeOf } from "./problem";
import { birthOf } from "./processes";

export type Holder = { pid: number; born: string };

/** `tookOver`: its last holder went without releasing it. */
export type Lock = { tookOver: boolean; release(): void };

/** Takes the lock file, or answers who holds it. A lock whose holder is gone (kill -9, power cut) is taken over. */
export function takeLock(file: string): Lock | Holder {
  const me: Holder = { pid: process.pid, born: birthOf(process.pid) };
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      writeFileSync(file, JSON.stringify(me), { flag: "wx", mode: 0o600 });
      return { tookOver: attempt > 0, release: () => rmSync(file, { force: true }) };
    } catch (error) {
      if (codeOf(error) !== "EEXIST") throw error;
    }
    const holder = holderOf(file);
    if (holder) return holder;
    rmSync(file, { force: true });
  }
  return { pid: 0, born: "" };
}

/** Who holds the lock now; nobody when the file is missing or its writer is gone. */
export function holderOf(file: string): Holder | undefined {
  try {
    const { pid, born } = JSON.parse(readFileSync(file, "utf8"));
    return typeof pid === "number" && pid !== process.pid && birthOf(pid) === born
      ? { pid, born }
      : undefined;
  } catch {
    return undefined;
  }
}

export const isHolder = (taken: Lock | Holder): taken is Holder => "pid" in taken;

/** Does the work alone among the processes that use the same file. */
export async function exclusively<T>(file: string, work: () => Promise<T>): Promise<T> {
  for (;;) {
    const taken = takeLock(file);
    if (isHolder(taken)) {
      await wait(50);
      continue;
    }
    try {
      return await work();
    } finally {
      taken.release();
    }
  }
}
