import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Build, joinRoutes } from "./join-routes";

/** `npm run -s routes` prints every page, action and route handler of the build as JSON. */
const server = join(process.env.NEXT_DIST_DIR ?? ".next", "server");
const read = (name: string) => JSON.parse(readFileSync(join(server, name), "utf8"));

function main(): void {
  if (!existsSync(join(server, "app-paths-manifest.json")))
    throw new Error("There is no build: npm run build makes one.");
  const build: Build = {
    paths: read("app-paths-manifest.json"),
    actions: read("server-reference-manifest.json"),
  };
  const { routes, undeclared } = joinRoutes(build);
  if (undeclared.length > 0) throw new Error(`Not in lib/wiring/route-access.ts: ${undeclared.join(", ")}`);
  process.stdout.write(`${JSON.stringify(routes, null, 2)}\n`);
}

try {
  main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}
