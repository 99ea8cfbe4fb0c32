import { execFileSync } from "node:child_process";

/** PostgreSQL runs, and the template the test files clone is up to date. */
export default function globalSetup(): void {
  const { server, template } = JSON.parse(prepare("join"));
  process.env.TEST_SERVER_URL = server;
  process.env.TEST_TEMPLATE = template;
}

export function prepare(verb: "join" | "leave"): string {
  const args = [
    "--import",
    "./lib/start/typescript.ts",
    "tests/support/prepare.ts",
    verb,
    String(process.pid),
  ];
  return execFileSync(process.execPath, args, { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });
}
