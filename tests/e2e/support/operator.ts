import { execFileSync } from "node:child_process";
import { TYPESCRIPT } from "@/lib/start/programs";
import { dataDirectory } from "./data-directory";

/** Runs the operator's command line on the product under test; `E2E_INTAKE_TOKEN` says that the environment names it. */
export function operator(baseURL: string, ...args: string[]): string {
  const env: NodeJS.ProcessEnv = { ...process.env, PUBLIC_URL: baseURL, LOG_LEVEL: "silent" };
  if (!process.env.E2E_INTAKE_TOKEN) {
    for (const name of Object.keys(env)) if (/^(DATABASE|S3|SMTP|STORAGE)_/.test(name)) delete env[name];
    env.DATA_DIR = dataDirectory();
  }
  const program = ["lib/start/commands/run-with-database.ts", "lib/operator/main.ts"];
  return execFileSync(process.execPath, [...TYPESCRIPT, ...program, ...args], { encoding: "utf8", env });
}
