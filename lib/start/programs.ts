import { join } from "node:path";
import { roleUrls } from "@/db/urls";
import type { Config } from "@/lib/core/config";
import type { Program } from "./children";

export const TYPESCRIPT = ["--import", "./lib/start/typescript.ts"];

/*
 * How much memory V8 takes for the same work: new objects live in this many megabytes, times three, and the heap is swept
 * when it has grown by this share since it was swept last. Measured: a page costs the web process no more than with V8's
 * own choice, an import the worker a seventh more; each holds 80 to 100 MB less.
 */
const WEB_MEMORY = ["--max-semi-space-size=8", "--heap-growing-percent=60"];
const WORKER_MEMORY = ["--max-semi-space-size=4", "--heap-growing-percent=100"];

/** For what a worker has in hand when it is told to stop. */
export const WORKER_GRACE_MS = 30_000;

/** What web and worker find in their environment: the roles' addresses, never the owner's. */
export function childEnvironment(settings: Config, ownerUrl: string, mode: "production" | "development") {
  const { DATABASE_URL: _owner, ...inherited } = process.env;
  const { urls } = settings.database;
  const { app, system, report } = urls ?? roleUrls(ownerUrl);
  return {
    // Of glibc: with an arena per thread, what one gave back another cannot use.
    MALLOC_ARENA_MAX: "2",
    ...inherited,
    NODE_ENV: mode,
    NEXT_TELEMETRY_DISABLED: "1",
    DATA_DIR: settings.dataDir,
    PORT: String(settings.port),
    HOST: settings.host,
    PUBLIC_URL: settings.publicUrl,
    DATABASE_APP_URL: app,
    DATABASE_SYSTEM_URL: system,
    DATABASE_REPORT_URL: report,
    OUTBOX_PAGE: outboxPage(settings),
  } satisfies NodeJS.ProcessEnv;
}

/** Without a mail server the demo's mails can only be read in the portal. */
function outboxPage({ database, mail }: Config): "on" | "off" {
  const isTrial = !database.ownerUrl && !mail.smtpUrl && !process.env.OUTBOX_PAGE?.trim();
  return mail.outboxPage || isTrial ? "on" : "off";
}

export const webProgram = (env: NodeJS.ProcessEnv): Program => ({
  name: "web",
  args: [...WEB_MEMORY, join("lib", "start", "serve.ts")],
  env,
});

export const developmentWebProgram = (env: NodeJS.ProcessEnv): Program => ({
  name: "web",
  args: [
    join("node_modules", "next", "dist", "bin", "next"),
    "dev",
    "-p",
    env.PORT ?? "",
    "-H",
    env.HOST ?? "",
  ],
  env,
});

export const workerProgram = (env: NodeJS.ProcessEnv): Program => ({
  name: "worker",
  args: [...WORKER_MEMORY, ...TYPESCRIPT, join("lib", "start", "work.ts")],
  env,
});

/** The demo's makers arrange what only an owner may, so they get the owner's address. */
export const demoProgram = (env: NodeJS.ProcessEnv, ownerUrl: string): Program => ({
  name: "demo",
  args: [...TYPESCRIPT, join("lib", "start", "commands", "demo.ts")],
  env: { ...env, DATABASE_URL: ownerUrl },
});

export const migrateProgram = (ownerUrl: string): Program => ({
  name: "migrate",
  args: [...TYPESCRIPT, join("lib", "start", "commands", "migrate.ts")],
  env: { ...process.env, DATABASE_URL: ownerUrl },
});
