import { spawn } from "node:child_process";
import { runToEnd } from "../lifecycle";
import { TYPESCRIPT } from "../programs";
import { openDatabase } from "../with-database";

/** `run-with-database.ts <file> …`: runs a command's file with a database; ends with its exit code. */
await runToEnd(async (life) => {
  await openDatabase(life);
  const child = spawn(process.execPath, [...TYPESCRIPT, ...process.argv.slice(2)], { stdio: "inherit" });
  process.exitCode = await new Promise<number>((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => resolve(code ?? 1));
  });
});
