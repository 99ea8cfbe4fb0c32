import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join, resolve } from "node:path";
import { roleUrls } from "@/db/urls";
import { freePort } from "@/lib/start/ports";
import { DATABASE, readAccess, urlOf } from "@/lib/start/postgres/access";
import { untilReady } from "@/lib/start/ready";
import { dataDirectory } from "./data-directory";
import type { Moment } from "./mortal";

/** A web process of the product under test, beside its own: one that can be killed. */
export type Life = {
  url: string;
  /** Chooses when it dies; answers with how it did. */
  willDie(moment: Moment): Promise<() => Promise<string>>;
  end(): void;
};

/** The owner's address of the database of the product under test. */
export function ownerUrl(): string {
  const access = readAccess(dataDirectory());
  if (!access) throw new Error("The product under test has no database of its own");
  return urlOf(access, DATABASE);
}

export async function aLife(): Promise<Life> {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const { app, system, report } = roleUrls(ownerUrl());
  const before = ["lib/start/follow-parent.ts", "tests/e2e/support/mortal.ts"];
  const loaded = before.flatMap((file) => ["--import", resolve(file)]);
  const child = spawn(process.execPath, [...loaded, "lib/start/serve.ts"], {
    stdio: ["ignore", "ignore", "inherit", "ipc"],
    env: {
      ...{
        PATH: process.env.PATH,
        NODE_ENV: "production",
        NEXT_TELEMETRY_DISABLED: "1",
        LOG_LEVEL: "silent",
      },
      ...{ PORT: String(port), HOST: "127.0.0.1", PUBLIC_URL: url, DATA_DIR: dataDirectory() },
      ...{ DATABASE_APP_URL: app, DATABASE_SYSTEM_URL: system, DATABASE_REPORT_URL: report },
      ...{ SUPERVISOR_PID: String(process.pid), NODE_COMPILE_CACHE: join(dataDirectory(), "compiled") },
    },
  });
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
  await untilReady("127.0.0.1", port, hasEnded);
  return { url, willDie: (moment) => willDie(child, moment), end: () => child.kill("SIGKILL") };
}

async function willDie(child: ChildProcess, moment: Moment) {
  const died = once(child, "exit");
  child.send(moment);
  await once(child, "message");
  return async () => String((await died)[1]);
}
