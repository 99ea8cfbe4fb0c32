import { readFileSync } from "node:fs";
import { ConfigProblem, readConfig } from "@/lib/core/config";
import { variables } from "@/lib/core/environment";

const owner = "postgres://owner:secret@db.example.com:5432/hub";

function problem(environment: Record<string, string>): ConfigProblem {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof ConfigProblem) return error;
    throw error;
  }
  throw new Error("This environment was accepted.");
}

test("nothing needs to be set, and empty counts as not set", () => {
  const config = readConfig({ PORT: "", DATABASE_URL: " " });
  expect(config).toMatchObject({
    port: 3000,
    host: "127.0.0.1",
    publicUrl: "http://localhost:3000",
    trustProxy: 0,
  });
  expect(config.database.urls).toBeUndefined();
  expect(config.storage.kind).toBe("directory");
});

test("the roles' addresses follow from the owner's, and each can be given", () => {
  const derived = readConfig({ DATABASE_URL: owner }).database.urls;
  expect(derived?.app).toMatch(/^postgres:\/\/partner_hub_app:.+@db\.example\.com:5432\/hub$/);
  expect(derived?.app).not.toContain("secret");
  const given = readConfig({ DATABASE_URL: owner, DATABASE_REPORT_URL: "postgres://r:x@replica/hub" })
    .database.urls;
  expect(given).toMatchObject({ app: derived?.app, report: "postgres://r:x@replica/hub" });
});

test("all that is wrong is said at once, with an example each and no value", () => {
  const { lines, message } = problem({
    PORT: "http",
    LOG_LEVEL: "loud",
    DATABASE_URL: "mysql://root:hunter2@db/hub",
    SMTP_URL: "mail.example.com",
    S3_SECRET_ACCESS_KEY: "hunter2",
    OUTBOX_PAGE: "yes",
  });
  const named = lines.map((line) => line.split(" ")[0]).sort();
  const s3 = ["S3_ACCESS_KEY_ID", "S3_BUCKET"];
  expect(named).toEqual(["DATABASE_URL", "LOG_LEVEL", "OUTBOX_PAGE", "PORT", ...s3, "SMTP_URL"]);
  expect(lines.every((line) => line.includes(", for example "))).toBe(true);
  expect(message).not.toContain("hunter2");
});

test.each([
  ["PORT", "0"],
  ["PORT", "70000"],
  ["TRUST_PROXY", "-1"],
  ["PUBLIC_URL", "hub.example.com"],
  ["PUBLIC_URL", "https://hub.example.com/portal"],
  ["DATABASE_URL", "postgres://owner:secret@db"],
  ["DATABASE_URL", "postgres://owner@db/hub"],
  ["MAIL_FROM", "Partner Hub"],
  ["DEMO_PASSWORD", "short"],
  ["SECRET_KEY", "short"],
])("%s=%s is refused", (name, value) => {
  expect(problem({ [name]: value }).lines).toEqual([expect.stringMatching(`^${name} `)]);
});

test("one role's address asks for the others'", () => {
  const { lines } = problem({ DATABASE_APP_URL: "postgres://a:x@db/hub" });
  expect(lines.map((line) => line.split(" ")[0])).toEqual(["DATABASE_SYSTEM_URL", "DATABASE_REPORT_URL"]);
});

test("the session key is the same in every process of an installation, and another in another", () => {
  const key = (password: string) => readConfig({ DATABASE_URL: `postgres://o:${password}@db/hub` }).secretKey;
  expect(key("one")).toBe(key("one"));
  expect(key("one")).not.toBe(key("two"));
});

test(".env.example names every variable once, with its default, and nothing else", () => {
  const entries = [...readFileSync(".env.example", "utf8").matchAll(/^#?\s?([A-Z][A-Z0-9_]+)=(.*)$/gm)];
  expect(entries.map(([, name]) => name).sort()).toEqual(Object.keys(variables).sort());
  const defaults = new Map(entries.map(([, name, value]) => [name, value]));
  for (const [name, variable] of Object.entries(variables)) {
    const parsed = variable.safeParse(undefined);
    const standard = parsed.success && parsed.data !== undefined ? String(parsed.data) : "";
    expect(`${name}=${defaults.get(name)}`).toBe(`${name}=${standard}`);
  }
});
