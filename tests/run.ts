import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { runCommand } from "@/lib/start/problem";
import { TYPESCRIPT } from "@/lib/start/programs";

/** `npm test`: all parts, each with its output; the last line is the sum. A part that breaks counts as one failure. */

type Count = { passed: number; failed: number };

const RESULTS = "test-results";
const JEST = join(RESULTS, "jest.json");
const PLAYWRIGHT = join(RESULTS, "results.json");
const bin = (name: string) => join("node_modules", ".bin", name);

function run(title: string, command: string, args: string[]): Promise<boolean> {
  console.log(`\n── ${title} ${"─".repeat(Math.max(0, 100 - title.length))}`);
  const child = spawn(command, args, { stdio: "inherit", shell: process.platform === "win32" });
  return new Promise((resolve) => {
    child.once("error", () => resolve(false));
    child.once("exit", (code) => resolve(code === 0));
  });
}

async function step(title: string, command: string, args: string[]): Promise<Count> {
  return (await run(title, command, args)) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** A run's own count; what was skipped counts as failed, and so does a run that failed without saying where. */
async function counted(
  title: string,
  args: string[],
  file: string,
  count: (json: string) => Count,
): Promise<Count> {
  rmSync(file, { force: true });
  const ok = await run(title, bin(args[0] ?? ""), args.slice(1));
  try {
    const { passed, failed } = count(readFileSync(file, "utf8"));
    return { passed, failed: ok ? failed : Math.max(failed, 1) };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

function jestCount(json: string): Count {
  const result: Record<string, number> = JSON.parse(json);
  const of = (name: string) => result[name] ?? 0;
  const brokenFiles = of("numRuntimeErrorTestSuites");
  return {
    passed: of("numPassedTests"),
    failed: of("numFailedTests") + of("numPendingTests") + of("numTodoTests") + brokenFiles,
  };
}

function playwrightCount(json: string): Count {
  const { stats, errors }: { stats: Record<string, number>; errors: unknown[] } = JSON.parse(json);
  const of = (name: string) => stats[name] ?? 0;
  return { passed: of("expected"), failed: of("unexpected") + of("flaky") + of("skipped") + errors.length };
}

async function main(): Promise<void> {
  mkdirSync(RESULTS, { recursive: true });
  const counts = [
    await step("types of the routes", bin("next"), ["typegen"]),
    await step("types", bin("tsc"), ["--noEmit"]),
    await step("lint and format", bin("biome"), ["check"]),
    await counted("jest", ["jest", "--json", `--outputFile=${JEST}`], JEST, jestCount),
  ];
  const built = await step("build", process.execPath, [...TYPESCRIPT, "lib/start/commands/build.ts"]);
  counts.push(built);
  if (built.failed === 0) {
    const routes = [...TYPESCRIPT, "lib/wiring/routes.ts"];
    counts.push(await step("every route of the build says who may", process.execPath, routes));
    counts.push(await counted("browser", ["playwright", "test"], PLAYWRIGHT, playwrightCount));
  }
  const sum = (of: keyof Count) => counts.reduce((total, count) => total + count[of], 0);
  if (sum("failed") > 0) process.exitCode = 1;
  console.log(`\n${sum("passed")} passed, ${sum("failed")} failed`);
}

await runCommand(main);
