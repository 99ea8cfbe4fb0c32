import { createHmac, randomBytes } from "node:crypto";
import { join, resolve } from "node:path";
import { roleUrls } from "@/db/urls";
import { ConfigProblem, type Environment, parseEnvironment } from "./environment";

export { ConfigProblem };

/** Everything the product can be told from outside, parsed and checked. `.env.example` says what each variable means. */
export type Config = ReturnType<typeof readConfig>;

let current: Config | undefined;

/** The configuration of this process; the environment is read and checked at first use. */
export function config(): Config {
  current ??= readConfig(process.env);
  return current;
}

/** Tests and start scripts change the environment; the next `config()` reads it anew. */
export function forgetConfig(): void {
  current = undefined;
}

export function readConfig(variables: Record<string, string | undefined>) {
  const env = parseEnvironment(variables);
  const dataDir = resolve(/* turbopackIgnore: true */ env.DATA_DIR);
  const publicUrl = env.PUBLIC_URL ?? `http://localhost:${env.PORT}`;
  const database = databaseOf(env);
  return {
    port: env.PORT,
    host: env.HOST,
    dataDir,
    publicUrl,
    database,
    mail: {
      smtpUrl: env.SMTP_URL,
      from: env.MAIL_FROM ?? `Partner Hub <no-reply@${new URL(publicUrl).hostname}>`,
      /** Whether the portal shows the mails it would have sent: for trying it out, never with real people. */
      outboxPage: env.OUTBOX_PAGE === "on",
    },
    storage: storageOf(env, dataDir),
    demoPassword: env.DEMO_PASSWORD,
    supportEmail: env.SUPPORT_EMAIL,
    /** How many proxies in front of the web process add to X-Forwarded-For. */
    trustProxy: env.TRUST_PROXY,
    logLevel: env.LOG_LEVEL,
    /** Signs session cookies; the same in every web process. */
    secretKey: env.SECRET_KEY ?? secretFrom(database.urls?.app),
  };
}

/** The addresses of the three roles; a problem when nothing says where the database is. */
export function databaseUrls() {
  const { urls } = config().database;
  if (urls) return urls;
  throw new ConfigProblem([
    "No database is named for this process: use npm start, or set DATABASE_APP_URL, DATABASE_SYSTEM_URL and " +
      "DATABASE_REPORT_URL (or DATABASE_URL, from which they are derived).",
  ]);
}

function databaseOf(env: Environment) {
  const derived = env.DATABASE_URL ? roleUrls(env.DATABASE_URL) : undefined;
  const app = env.DATABASE_APP_URL ?? derived?.app;
  const system = env.DATABASE_SYSTEM_URL ?? derived?.system;
  const report = env.DATABASE_REPORT_URL ?? derived?.report;
  return {
    /** The owner's address: migrations only. */
    ownerUrl: env.DATABASE_URL,
    urls: app && system && report ? { app, system, report } : undefined,
    replicaUrl: env.DATABASE_REPLICA_URL,
    poolSize: env.DATABASE_POOL_SIZE,
  };
}

function storageOf(env: Environment, dataDir: string) {
  const { S3_BUCKET: bucket, S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY: secretAccessKey } = env;
  if (!bucket || !accessKeyId || !secretAccessKey) {
    const directory = env.STORAGE_DIR ?? join(/* turbopackIgnore: true */ dataDir, "files");
    return { kind: "directory" as const, directory: resolve(/* turbopackIgnore: true */ directory) };
  }
  const { S3_ENDPOINT: endpoint, S3_REGION: region } = env;
  return { kind: "s3" as const, endpoint, region, bucket, accessKeyId, secretAccessKey };
}

// A build has no database and signs nothing; any key will do.
function secretFrom(appUrl: string | undefined): string {
  const password = appUrl ? new URL(appUrl).password : randomBytes(32).toString("hex");
  return createHmac("sha256", password).update("partner-hub session cookies").digest("hex");
}
