import { type ChildProcess, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { closeSync, openSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { codeOf, StartProblem } from "../problem";
import { waitUntilGone } from "../processes";
import {
  type Access,
  choosePort,
  clusterDirectory,
  DATABASE,
  isInitialised,
  readAccess,
  urlOf,
  writeAccess,
} from "./access";
import { binaries } from "./binaries";
import { identityFor } from "./identity";
import { initialise } from "./initialise";
import { clearOrphan } from "./orphan";
import { spawnAs } from "./run";
import { asArguments, settings } from "./settings";

export type Cluster = {
  /** The owner's address of the product's database. */
  url: string;
  pid: number;
  /** Resolves when the server ends, whoever ended it. */
  ended: Promise<void>;
  stop(): Promise<void>;
};

/** Starts PostgreSQL on `<dataDir>/postgres`, making it at the first time. The caller holds the directory's lock. */
export async function startCluster(dataDir: string, { safe = true } = {}): Promise<Cluster> {
  const directory = clusterDirectory(dataDir);
  const known = readAccess(dataDir);
  await clearOrphan(directory);
  const access = {
    password: known?.password ?? randomBytes(24).toString("base64url"),
    port: await choosePort(known?.port),
  };
  writeAccess(dataDir, access);
  if (!isInitialised(directory)) await initialise(directory, access.password);

  const log = join(dataDir, "postgres.log");
  const server = launch(directory, access.port, safe, log);
  const ended = new Promise<void>((resolve) => server.once("exit", () => resolve()));
  await untilItAnswers(access, server, log);
  const pid = server.pid ?? 0;
  return { url: urlOf(access, DATABASE), pid, ended, stop: () => stopServer(pid, directory) };
}

function launch(directory: string, port: number, safe: boolean, log: string): ChildProcess {
  keepSmall(log);
  const { postgres } = binaries();
  const output = openSync(log, "a", 0o600);
  const args = ["-D", directory, "-p", String(port), ...asArguments(settings({ safe }))];
  const server = spawnAs(identityFor(directory, postgres), postgres, args, ["ignore", output, output]);
  closeSync(output);
  return server;
}

/** Waits for the first connection, and makes the product's database when it is not there. */
async function untilItAnswers(access: Access, server: ChildProcess, log: string): Promise<void> {
  // Long enough for the recovery after a power cut.
  for (const end = Date.now() + 120_000; Date.now() < end; await wait(20)) {
    if (server.exitCode !== null || server.signalCode !== null) break;
    const client = new pg.Client({
      connectionString: urlOf(access, "postgres"),
      connectionTimeoutMillis: 5_000,
    });
    client.on("error", () => {});
    try {
      await client.connect();
      await ensureDatabase(client);
      return;
    } catch (error) {
      // Refused: not listening yet. 57P03: starting up.
      if (!["ECONNREFUSED", "ECONNRESET", "57P03"].includes(codeOf(error) ?? "")) throw error;
    } finally {
      await client.end().catch(() => {});
    }
  }
  throw new StartProblem(`PostgreSQL did not start. The end of its log, ${log}:\n${lastLines(log)}`);
}

async function ensureDatabase(client: pg.Client): Promise<void> {
  const { rowCount } = await client.query("select from pg_database where datname = $1", [DATABASE]);
  if (rowCount === 0) await client.query(`create database ${DATABASE}`);
}

/** A fast shutdown: connections are ended, everything is written. */
export async function stopServer(pid: number, directory: string): Promise<void> {
  if (process.platform === "win32") {
    const control = join(dirname(binaries().postgres), "pg_ctl.exe");
    spawnSync(control, ["stop", "-D", directory, "-m", "fast"], { stdio: "ignore" });
  } else {
    try {
      process.kill(pid, "SIGINT");
    } catch {
      return;
    }
  }
  if (!(await waitUntilGone(pid, 60_000))) process.kill(pid, "SIGQUIT");
}

function keepSmall(log: string): void {
  const size = statSync(log, { throwIfNoEntry: false })?.size ?? 0;
  if (size < 10_000_000) return;
  rmSync(`${log}.1`, { force: true });
  renameSync(log, `${log}.1`);
}

const lastLines = (log: string) => readFileSync(log, "utf8").trim().split("\n").slice(-5).join("\n");
