import { setTimeout as wait } from "node:timers/promises";
import { StartProblem } from "./problem";

const PATIENCE_MS = 120_000;

/** Waits until the web process says that it, the database and the queue can work. */
export async function untilReady(host: string, port: number, hasFailed: () => boolean): Promise<void> {
  const url = `http://${reachable(host)}:${port}/readyz`;
  let last = "no answer";
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end && !hasFailed(); await wait(50)) {
    try {
      const response = await fetch(url, { signal: AbortSignal.timeout(10_000), redirect: "manual" });
      if (response.status === 200) return;
      last = `${response.status} ${await response.text()}`;
    } catch (error) {
      last = error instanceof Error ? error.message : String(error);
    }
  }
  throw new StartProblem(`The web process did not become ready (${last}); what it wrote is above.`);
}

function reachable(host: string): string {
  if (host === "0.0.0.0") return "127.0.0.1";
  if (host === "::") return "[::1]";
  return host.includes(":") ? `[${host}]` : host;
}
