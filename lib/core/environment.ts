import { z } from "zod";

/** What is wrong with the environment, all of it, one line per variable. Values are never in it: some are secrets. */
export class ConfigProblem extends Error {
  override name = "ConfigProblem";
  readonly lines: readonly string[];

  constructor(lines: readonly string[]) {
    super(
      `The configuration is not right:\n${lines.map((line) => `  ${line}`).join("\n")}\nSee .env.example.`,
    );
    this.lines = lines;
  }
}

const number = (from: number, to: number) => {
  const error = `must be a whole number from ${from} to ${to}`;
  return z.string().regex(/^\d+$/, error).transform(Number).pipe(z.number().min(from, error).max(to, error));
};

const address = (protocols: string[], more: (url: URL) => boolean, error: string) =>
  z.string().refine((text) => {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    return url !== undefined && protocols.includes(url.protocol) && more(url);
  }, error);

const postgres = () =>
  address(
    ["postgres:", "postgresql:"],
    (url) => url.hostname !== "" && url.pathname.length > 1,
    "must be a PostgreSQL address with user, host and database",
  );

const web = (error: string) =>
  address(["http:", "https:"], (url) => /^\/?$/.test(url.pathname) && !url.search, error);

/** `NAME <local@host>` or a bare address. */
const mailbox = /^(?:[^<>\r\n]*<[^\s@<>]+@[^\s@<>]+>|[^\s@<>]+@[^\s@<>]+)$/;

const ROLE_EXAMPLE = (role: string) =>
  `postgres://partner_hub_${role}:secret@db.example.com:5432/partner_hub`;

/** Every variable the product reads: its rule, its default, an example for the message when it is wrong. */
export const variables = {
  PORT: number(1, 65_535).default(3000).meta({ example: "3000" }),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/, "must be a host name or an IP address")
    .default("127.0.0.1")
    .meta({ example: "0.0.0.0" }),
  PUBLIC_URL: web("must be an http or https address without a path")
    .transform((url) => url.replace(/\/$/, ""))
    .optional()
    .meta({ example: "https://hub.example.com" }),
  TRUST_PROXY: number(0, 10).default(0).meta({ example: "1" }),
  DATA_DIR: z.string().default(".data").meta({ example: "/var/lib/partner-hub" }),
  LOG_LEVEL: z
    .enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"], {
      error: "must be one of fatal, error, warn, info, debug, trace, silent",
    })
    .default("info")
    .meta({ example: "info" }),
  SECRET_KEY: z.string().min(32, "must have 32 characters or more").optional().meta({
    example: "the output of: openssl rand -hex 32",
  }),

  DATABASE_URL: postgres()
    .optional()
    .meta({ example: "postgres://owner:secret@db.example.com:5432/partner_hub" }),
  DATABASE_APP_URL: postgres()
    .optional()
    .meta({ example: ROLE_EXAMPLE("app") }),
  DATABASE_SYSTEM_URL: postgres()
    .optional()
    .meta({ example: ROLE_EXAMPLE("system") }),
  DATABASE_REPORT_URL: postgres()
    .optional()
    .meta({ example: ROLE_EXAMPLE("report") }),
  DATABASE_REPLICA_URL: postgres()
    .optional()
    .meta({ example: ROLE_EXAMPLE("report") }),
  DATABASE_POOL_SIZE: number(2, 200).default(10).meta({ example: "10" }),

  SMTP_URL: address(["smtp:", "smtps:"], (url) => url.hostname !== "", "must be an smtp or smtps address")
    .optional()
    .meta({ example: "smtps://user:secret@mail.example.com:465" }),
  MAIL_FROM: z
    .string()
    .regex(mailbox, "must be an e-mail address, with or without a name")
    .optional()
    .meta({ example: "Partner Hub <hub@example.com>" }),
  SUPPORT_EMAIL: z.email("must be an e-mail address").optional().meta({ example: "support@example.com" }),
  OUTBOX_PAGE: z.enum(["on", "off"], { error: "must be on or off" }).default("off").meta({ example: "off" }),

  STORAGE_DIR: z.string().optional().meta({ example: "/var/lib/partner-hub/files" }),
  S3_ENDPOINT: web("must be an http or https address without a path")
    .optional()
    .meta({ example: "https://s3.example.com" }),
  S3_BUCKET: z.string().optional().meta({ example: "partner-hub" }),
  S3_REGION: z.string().default("us-east-1").meta({ example: "eu-central-1" }),
  S3_ACCESS_KEY_ID: z.string().optional().meta({ example: "the key's id" }),
  S3_SECRET_ACCESS_KEY: z.string().optional().meta({ example: "the key's secret" }),

  DEMO_PASSWORD: z
    .string()
    .min(15, "must have 15 characters or more")
    .default("partner-hub-demo")
    .meta({ example: "partner-hub-demo" }),
};

const environment = z.object(variables);

export type Environment = z.output<typeof environment>;

type Given = Record<string, string | undefined>;

const S3 = ["S3_BUCKET", "S3_ACCESS_KEY_ID", "S3_SECRET_ACCESS_KEY"];
const ROLES = ["DATABASE_APP_URL", "DATABASE_SYSTEM_URL", "DATABASE_REPORT_URL"];

/** What is right alone and wrong together. */
function contradictions(given: Given): [string, string][] {
  const found: [string, string][] = [];
  const missingS3 = S3.filter((name) => !given[name]);
  if (given.S3_ENDPOINT || missingS3.length < S3.length) {
    for (const name of missingS3) found.push([name, "is needed when files are kept in S3"]);
  }
  const missing = ROLES.filter((name) => !given[name]);
  const owner = given.DATABASE_URL;
  if (owner && missing.length > 0 && URL.canParse(owner) && !new URL(owner).password) {
    found.push(["DATABASE_URL", `has no password, from which ${missing.join(", ")} would be derived`]);
  }
  if (!owner && missing.length < ROLES.length) {
    for (const name of missing) found.push([name, "is needed beside the other roles' addresses"]);
  }
  return found;
}

/** Empty counts as unset, as in an .env file with `NAME=`. */
export function parseEnvironment(all: Given): Environment {
  const given: Given = Object.fromEntries(
    Object.keys(variables).map((name) => [name, all[name]?.trim() || undefined]),
  );
  const parsed = environment.safeParse(given);
  const wrong = new Map(contradictions(given));
  for (const { path, message } of parsed.error?.issues ?? []) wrong.set(String(path[0]), message);
  if (parsed.success && wrong.size === 0) return parsed.data;
  throw new ConfigProblem([...wrong].map(([name, message]) => `${name} ${message}${example(name)}`));
}

function example(name: string): string {
  const variable = new Map(Object.entries(variables)).get(name);
  const text = variable?.meta()?.example;
  return typeof text === "string" ? `, for example ${name}=${text}` : "";
}
