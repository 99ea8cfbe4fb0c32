import { createHash } from "node:crypto";
import { existsSync, globSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Program, runOnce } from "./children";
import type { Lifecycle } from "./lifecycle";
import { exclusively } from "./lock";
import { StartProblem } from "./problem";

const SOURCES = [
  "{app,components,db,lib,messages,public}/**/*.*",
  "{package,package-lock}.json",
  "{next.config,postcss.config,proxy,instrumentation}.*",
];
const LOCK_DIRECTORY = join("node_modules", ".cache");

export const outputDirectory = () => process.env.NEXT_DIST_DIR ?? ".next";
const hashFile = () => join(outputDirectory(), "sources.sha256");

/** Builds the web part when there is no build, or when it was made of other sources than these. */
export async function ensureBuilt(life: Lifecycle): Promise<void> {
  if (isBuilt()) return;
  mkdirSync(LOCK_DIRECTORY, { recursive: true });
  await exclusively(join(LOCK_DIRECTORY, "partner-hub-build.lock"), async () => {
    if (!isBuilt()) await build(life);
  });
}

export async function build(life: Lifecycle): Promise<void> {
  console.log("Building the web part …");
  const hash = hashOfSources();
  const { done } = await runOnce(program(), (stop) => life.onStop(stop));
  if (!done) throw new StartProblem("The build failed; its output is above.");
  writeFileSync(hashFile(), hash);
}

function isBuilt(): boolean {
  if (!existsSync(join(outputDirectory(), "BUILD_ID")) || !existsSync(hashFile())) return false;
  return readFileSync(hashFile(), "utf8") === hashOfSources();
}

function program(): Program {
  const env = { ...process.env, NODE_ENV: "production" as const, NEXT_TELEMETRY_DISABLED: "1" };
  return { name: "build", args: [join("node_modules", "next", "dist", "bin", "next"), "build"], env };
}

function hashOfSources(): string {
  const hash = createHash("sha256");
  for (const file of globSync(SOURCES).sort()) {
    if (statSync(file).isFile()) hash.update(file).update(readFileSync(file));
  }
  return hash.digest("hex");
}
