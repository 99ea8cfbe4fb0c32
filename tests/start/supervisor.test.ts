import { mkdtempSync, rmSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isAlive, waitUntilGone } from "@/lib/start/processes";
import { ended, processesOf, type Running, run, stop } from "./support/run-product";

const data = mkdtempSync(join(tmpdir(), "hub-start-"));
const running: Running[] = [];
/** How many milliseconds the first start took. */
let first = 0;

async function start(environment: Record<string, string> = {}): Promise<Running> {
  const product = await run({ DATA_DIR: data, ...environment });
  running.push(product);
  return product;
}

afterAll(async () => {
  await Promise.all(running.map(stop));
  rmSync(data, { recursive: true, force: true });
});

describe("on one data directory", () => {
  test("the first start makes the demo; SIGTERM ends everything with exit code 0", async () => {
    const since = Date.now();
    const product = await start();
    await product.said(`Ready: http://localhost:${product.port}`);
    first = Date.now() - since;
    expect(product.output()).toContain("Making the demo partners");
    expect(product.output()).toMatch(/Intake +token-\d+/);
    expect(processesOf(data).length).toBeGreaterThan(5);

    expect(await stop(product)).toBe(0);
    expect(processesOf(data)).toEqual([]);
  });

  test("the second start finds its data; the children never see the owner's address", async () => {
    const before = await readFile(join(data, "demo.json"), "utf8");
    const since = Date.now();
    const product = await start();
    await product.said("Ready:");
    // On a machine so busy that five seconds do not do, still less than the first.
    expect(Date.now() - since).toBeLessThan(Math.max(5_000, first));
    expect(product.output()).not.toContain("Making the demo");
    expect(await readFile(join(data, "demo.json"), "utf8")).toBe(before);
    expect(await web(product)).toMatchObject({ leaks: [], app: expect.stringContaining("partner_hub_app") });
  });

  test("a start beside it says that it runs", async () => {
    const second = await start();
    expect(await ended(second)).toBe(1);
    expect(second.output()).toMatch(
      /^Partner Hub already runs on .+ \(process \d+\)\. Stop that one, or .+\n$/,
    );
  });

  test("a web process that dies is started again", async () => {
    const product = last(1);
    const { pid } = await web(product);
    process.kill(pid, "SIGKILL");
    await product.said("The web process ended (SIGKILL)");
    await waitForOther(product, pid);
  });

  test("after kill -9 nothing but PostgreSQL is left, and the next start takes it over", async () => {
    const product = last(1);
    const { pid } = await web(product);
    product.child.kill("SIGKILL");
    await ended(product);
    expect(await waitUntilGone(pid, 10_000)).toBe(true);
    const postmaster = Number(
      (await readFile(join(data, "postgres", "postmaster.pid"), "utf8")).split("\n")[0],
    );
    expect(isAlive(postmaster)).toBe(true);

    const next = await start();
    await next.said("Ready:");
    expect(isAlive(postmaster)).toBe(false);
    expect(await stop(next)).toBe(0);
    expect(processesOf(data)).toEqual([]);
  });

  test("a first start that was interrupted is made up for", async () => {
    await writeFile(join(data, "demo.json"), JSON.stringify({ due: true }));
    const product = await start();
    await product.said("Ready:");
    expect(product.output()).toContain("Making the demo partners");
    await stop(product);
  });
});

describe("what cannot start says why in one sentence", () => {
  test("a taken port", async () => {
    const server = createServer();
    const port = await new Promise<number>((resolve) => {
      server.listen(0, "127.0.0.1", () => resolve(Number(Object(server.address()).port)));
    });
    await refused(
      { PORT: String(port) },
      /^Port \d+ on 127\.0\.0\.1 is taken by another program\. Stop it, or set PORT/,
    );
    await new Promise((resolve) => server.close(resolve));
  });

  test.each([
    [
      "a port nobody listens on",
      "postgres://owner:hunter2@127.0.0.1:1/hub",
      /nothing listens at 127\.0\.0\.1:1\./,
    ],
    [
      "an unknown host",
      "postgres://owner:hunter2@nowhere.invalid/hub",
      /there is no host named nowhere\.invalid\./,
    ],
    ["an unknown user", wrong("user"), /refuses the user nobody\./],
    ["an unknown database", wrong("database"), /has no database nothing\./],
  ])("DATABASE_URL with %s", async (_, url, reason) => {
    await refused({ DATABASE_URL: url }, /^DATABASE_URL does not work: /, reason);
  });

  test("a value that is wrong", async () => {
    await refused({ LOG_LEVEL: "loud" }, /^The configuration is not right:\n {2}LOG_LEVEL must be one of/);
  });

  test("a data directory that cannot be made", async () => {
    const file = join(data, "file");
    await writeFile(file, "");
    await refused(
      { DATA_DIR: join(file, "data") },
      /^The data directory .+ cannot be written \(ENOTDIR\)\. Make it/,
    );
  });
});

async function refused(environment: Record<string, string>, ...expected: RegExp[]): Promise<void> {
  const product = await start(environment);
  expect(await ended(product)).toBe(1);
  for (const pattern of expected) expect(product.output()).toMatch(pattern);
  expect(product.output()).not.toMatch(/hunter2|\n\s+at /);
}

/** The tests' own server, asked wrongly. */
function wrong(what: "user" | "database"): string {
  const url = new URL(process.env.TEST_SERVER_URL ?? "");
  if (what === "user") url.username = "nobody";
  else url.pathname = "/nothing";
  return url.href;
}

function last(back: number): Running {
  const found = running.filter(({ child }) => child.exitCode === null).at(-back);
  if (!found) throw new Error("Nothing runs.");
  return found;
}

async function web({ port }: Running): Promise<{ pid: number; leaks: string[]; app: string }> {
  return (await fetch(`http://127.0.0.1:${port}/`)).json();
}

async function waitForOther(product: Running, pid: number): Promise<void> {
  for (;;) {
    const answer = await web(product).catch(() => undefined);
    if (answer && answer.pid !== pid) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
