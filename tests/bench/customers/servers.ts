import { existsSync } from "node:fs";
import { join } from "node:path";
import { config } from "@/lib/core/config";
import { ensureBuilt } from "@/lib/start/build";
import { keepRunning, runOnce } from "@/lib/start/children";
import type { Lifecycle } from "@/lib/start/lifecycle";
import { freePort } from "@/lib/start/ports";
import { childEnvironment, webProgram } from "@/lib/start/programs";

const GRACE_MS = 5_000;
const NEXT = join("node_modules", "next", "dist", "bin", "next");
const BARE = join("tests", "bench", "bare-next");

/** The web process of production over the scratch database; answers its address. */
export async function ours(life: Lifecycle, ownerUrl: string): Promise<string> {
  await ensureBuilt(life);
  const port = await freePort();
  const env = { ...childEnvironment(config(), ownerUrl, "production"), PORT: `${port}`, LOG_LEVEL: "error" };
  const address = `http://127.0.0.1:${port}`;
  const kept = keepRunning(webProgram({ ...env, PUBLIC_URL: address }), GRACE_MS);
  life.onStop(() => kept.stop());
  await answering(`${address}/healthz`);
  return address;
}

/** A Next project that draws a table of as many rows from one query and does nothing else. */
export async function bare(life: Lifecycle, ownerUrl: string, partnerId: string): Promise<string> {
  const { NEXT_DIST_DIR: _ours, ...inherited } = process.env;
  const env = {
    ...inherited,
    NODE_ENV: "production" as const,
    NEXT_TELEMETRY_DISABLED: "1",
    BARE_DATABASE_URL: ownerUrl,
    BARE_PARTNER: partnerId,
  };
  if (!existsSync(join(BARE, ".next", "BUILD_ID"))) {
    const { done } = await runOnce({ name: "build", args: [NEXT, "build", BARE], env }, (stop) =>
      life.onStop(stop),
    );
    if (!done) throw new Error("The bare page was not built");
  }
  const port = await freePort();
  const args = [NEXT, "start", BARE, "-p", `${port}`, "-H", "127.0.0.1"];
  const kept = keepRunning({ name: "bare", args, env }, GRACE_MS);
  life.onStop(() => kept.stop());
  const address = `http://127.0.0.1:${port}/`;
  await answering(address);
  return address;
}

export async function answering(url: string): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${url} does not answer`);
}
