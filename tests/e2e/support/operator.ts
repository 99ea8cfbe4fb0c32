import { execFileSync } from "node:child_process";
import { globSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** Runs the operator's command line on the product under test; `E2E_INTAKE_TOKEN` says that the environment names it. */
export function operator(baseURL: string, ...args: string[]): string {
  const env: NodeJS.ProcessEnv = { ...process.env, PUBLIC_URL: baseURL, LOG_LEVEL: "silent" };
  if (!process.env.E2E_INTAKE_TOKEN) {
    for (const name of Object.keys(env)) if (/^(DATABASE|S3|SMTP|STORAGE)_/.test(name)) delete env[name];
    env.DATA_DIR = dataDirectory();
  }
  const program = ["lib/start/commands/run-with-database.ts", "lib/operator/main.ts"];
  return execFileSync(process.execPath, ["--import", "tsx", ...program, ...args], { encoding: "utf8", env });
}

function dataDirectory(): string {
  const notes = globSync(join(tmpdir(), "hub-e2e-*", "demo.json"));
  const [newest] = notes.sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  if (!newest) throw new Error("The product under test has left no demo note");
  return dirname(newest);
}
