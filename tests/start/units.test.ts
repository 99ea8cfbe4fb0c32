import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readConfig } from "@/lib/core/config";
import { demoLines } from "@/lib/start/announce";
import { isDemoDue, keepNote, noteFile, planDemo, readNote } from "@/lib/start/first-demo";
import { exclusively, holderOf, isHolder, takeLock } from "@/lib/start/lock";
import { choosePort, readAccess, writeAccess } from "@/lib/start/postgres/access";
import { writePrivate } from "@/lib/start/private-file";
import { birthOf } from "@/lib/start/processes";
import { childEnvironment, demoProgram, webProgram, workerProgram } from "@/lib/start/programs";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "hub-units-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string) => join(folder, name);

const parent = { pid: process.ppid, born: birthOf(process.ppid) };

test.each<[string, string]>([
  ["nobody's any more", JSON.stringify({ pid: 2 ** 22, born: "long ago" })],
  ["of a process whose number another has by now", JSON.stringify({ ...parent, born: "before the restart" })],
  ["cut off by a power cut", '{"pid": 12'],
  ["empty", ""],
  ["nonsense", '{"pid": "1"}'],
])("a lock that is %s is taken over", (_what, text) => {
  writeFileSync(at("lock"), text);
  const lock = takeLock(at("lock"));
  expect(lock).toMatchObject({ tookOver: true });
  if (!isHolder(lock)) lock.release();
  expect(takeLock(at("lock"))).toMatchObject({ tookOver: false });
});

test("a lock whose holder lives is not taken; who holds it is said", () => {
  writeFileSync(at("lock"), JSON.stringify(parent));
  expect(takeLock(at("lock"))).toEqual(parent);
  expect(holderOf(at("lock"))).toEqual(parent);
});

test("work that wants to be alone waits until the other's lock is gone", async () => {
  writeFileSync(at("lock"), JSON.stringify(parent));
  let done = false;
  const working = exclusively(at("lock"), async () => {
    done = true;
  });
  expect(done).toBe(false);
  rmSync(at("lock"));
  await working;
  expect(done).toBe(true);
  await expect(exclusively(at("lock"), () => Promise.reject(new Error("broken")))).rejects.toThrow("broken");
  expect(holderOf(at("lock"))).toBeUndefined();
});

test("secrets are written whole, for their owner's eyes alone", () => {
  writeFileSync(at("secret"), "old", { mode: 0o644 });
  writePrivate(at("secret"), "new");
  expect(readFileSync(at("secret"), "utf8")).toBe("new");
  expect(statSync(at("secret")).mode & 0o777).toBe(0o600);
});

test("the database's password is found again; without it a cluster is not begun anew over the old one", () => {
  expect(readAccess(folder)).toBeUndefined();
  const access = { port: 5_433, password: "s3cret" };
  writeAccess(folder, access);
  expect(readAccess(folder)).toEqual(access);
  rmSync(at("postgres.json"));
  mkdirSync(at("postgres"));
  writeFileSync(at("postgres/PG_VERSION"), "18");
  expect(() => readAccess(folder)).toThrow("is missing. Put it back from a backup");
});

test("a port that another took meanwhile is not insisted on", async () => {
  const free = await choosePort(undefined);
  expect(await choosePort(free)).toBe(free);
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(free, "127.0.0.1", resolve));
  expect(await choosePort(free)).not.toBe(free);
  await new Promise((resolve) => other.close(resolve));
});

const note = {
  signIns: [
    { email: "ada@northwind.example", what: "full administrator" },
    { email: "bo@x.example", what: "help desk" },
  ],
  password: "partner-hub-demo",
  intakeToken: "tok",
};

test("the demo is due from the plan until it is there, and a note that is damaged prints nothing", () => {
  planDemo(folder);
  expect([isDemoDue(folder), readNote(folder)]).toEqual([true, undefined]);
  keepNote(folder, note);
  expect([isDemoDue(folder), readNote(folder)]).toEqual([false, note]);
  writeFileSync(noteFile(folder), "{}");
  expect(readNote(folder)).toBeUndefined();
});

test("what is printed of the demo stands in columns, the token only while it is good", () => {
  const lines = demoLines(note);
  const [one = "", two = ""] = lines;
  expect(one.indexOf("full administrator")).toBe(two.indexOf("help desk"));
  expect(lines.join("\n")).toContain("tok  (bearer token");
  expect(demoLines({ ...note, intakeToken: null }).join("\n")).not.toContain("Intake");
});

test("web and worker are given the roles' addresses, never the owner's; the demo's makers the owner's", () => {
  const owner = "postgres://owner:s3cret@db.example:5432/hub";
  const env = childEnvironment(readConfig({ DATABASE_URL: owner, PORT: "4000" }), owner, "production");
  for (const program of [webProgram(env), workerProgram(env)])
    expect(JSON.stringify(program.env)).not.toContain("s3cret");
  expect(env).toMatchObject({ PORT: "4000", NODE_ENV: "production", PUBLIC_URL: "http://localhost:4000" });
  expect(demoProgram(env, owner).env.DATABASE_URL).toBe(owner);
});

test("mails are shown in the portal only where they go nowhere and nobody's database is named", () => {
  const page = (given: Record<string, string>) =>
    childEnvironment(readConfig(given), "postgres://o:x@h/d", "production").OUTBOX_PAGE;
  expect(page({})).toBe("on");
  expect(page({ DATABASE_URL: "postgres://o:x@h/d" })).toBe("off");
  expect(page({ SMTP_URL: "smtp://mail.example" })).toBe("off");
  expect(page({ DATABASE_URL: "postgres://o:x@h/d", OUTBOX_PAGE: "on" })).toBe("on");
});
