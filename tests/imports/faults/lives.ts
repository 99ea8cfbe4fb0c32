import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, rmSync } from "node:fs";
import { resolve } from "node:path";
import { build, stop } from "esbuild";
import type { Life } from "./mortal";

const running = new Set<ChildProcess>();
const FOLDER = resolve("test-results");
const PROGRAM = resolve(FOLDER, `mortal-${process.pid}.mjs`);

/** What a bundle of packages that `require` needs. */
const REQUIRE = `import { createRequire } from "node:module";
const require = createRequire(import.meta.url), __filename = import.meta.filename, __dirname = import.meta.dirname;`;

/** In one file: twenty processes that load the product from its sources would take a minute. */
export async function prepareLives(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  await build({
    entryPoints: ["tests/imports/faults/mortal.ts"],
    outfile: PROGRAM,
    bundle: true,
    platform: "node",
    format: "esm",
    external: ["@node-rs/argon2", "pg-native"],
    banner: { js: REQUIRE },
    logLevel: "error",
  });
  await stop();
}

/** A process that has loaded the product and waits for its work. */
export function aWorker(): ChildProcess {
  const child = spawn(process.execPath, [PROGRAM], {
    stdio: ["ignore", "pipe", "inherit", "ipc"],
    env: { ...process.env, LOG_LEVEL: "silent" },
  });
  running.add(child);
  child.once("exit", () => running.delete(child));
  return child;
}

/** How it ended: by the signal, or null when it did its work before. */
export async function live(child: ChildProcess, life: Life): Promise<NodeJS.Signals | null> {
  child.send(life);
  return ending(child);
}

export async function ending(child: ChildProcess): Promise<NodeJS.Signals | null> {
  const [code, signal] = await once(child, "exit");
  if (code) throw new Error(`The worker ended with ${code}.`);
  return signal;
}

/**
 * Resolves when it stops itself, as one that hangs: it says so and does nothing more. SIGCONT lets it go on. It is not
 * stopped from here: that might come before its own, which would then stop it a second time.
 */
export async function untilStopped(child: ChildProcess, life: Life): Promise<void> {
  child.send(life);
  await once(child.stdout ?? child, "data");
}

export async function endLives(): Promise<void> {
  const ends = [...running].map((child) => once(child, "exit"));
  for (const child of running) child.kill("SIGKILL");
  await Promise.all(ends);
  rmSync(PROGRAM, { force: true });
}
