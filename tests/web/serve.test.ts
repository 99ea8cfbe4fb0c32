import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { request as send } from "node:http";
import { json } from "node:stream/consumers";
import { freePort } from "@/lib/start/ports";

const running: ChildProcess[] = [];
afterAll(async () => {
  for (const child of running.filter(({ exitCode }) => exitCode === null)) {
    child.kill("SIGKILL");
    await once(child, "exit");
  }
});

/** The web process with a Next that answers with the headers it was given. */
async function serve(environment: Record<string, string> = {}) {
  const port = await freePort();
  const child = spawn(process.execPath, ["--import", "./tests/web/fake-next.ts", "lib/start/serve.ts"], {
    env: { PATH: process.env.PATH, NODE_ENV: "test", NODE_NO_WARNINGS: "1", PORT: `${port}`, ...environment },
    stdio: ["ignore", "ignore", "inherit"],
  });
  running.push(child);
  const ask = (headers: Record<string, string> = {}, path = "/") =>
    new Promise<{ seen: Record<string, string>; length?: string; named: boolean }>((resolve, reject) => {
      const asked = send({ port, path, headers, agent: false }, async (response) =>
        resolve({
          seen: (await json(response)) as Record<string, string>,
          length: response.headers["content-length"],
          named: "x-partner-hub-length" in response.headers,
        }),
      );
      asked.once("error", reject);
      asked.end();
    });
  const end = Date.now() + 60_000;
  while (Date.now() < end) {
    if (await ask().catch(() => undefined)) return { ask, child };
    await new Promise((resolve) => setImmediate(resolve));
  }
  throw new Error("The web process does not answer");
}

const address = (seen: Record<string, string>) => seen["x-partner-hub-address"];
const lies = {
  "x-partner-hub-address": "203.0.113.66",
  "x-forwarded-for": "198.51.100.1, 198.51.100.2",
  "x-forwarded-host": "evil.example",
  "x-forwarded-proto": "https",
};

test("with no proxy in front, nothing that a client says of itself is believed", async () => {
  const { ask } = await serve();
  const { seen } = await ask(lies);
  expect(address(seen)).toBe("127.0.0.1");
  expect(Object.keys(seen).filter((name) => name.startsWith("x-forwarded"))).toEqual([]);
});

test.each([
  ["1", "198.51.100.2"],
  ["2", "198.51.100.1"],
  ["3", "127.0.0.1"],
])("behind %s proxies the client is that many entries from the end", async (proxies, client) => {
  const { ask } = await serve({ TRUST_PROXY: proxies });
  expect(address((await ask(lies)).seen)).toBe(client);
  expect(address((await ask({ "x-partner-hub-address": "203.0.113.66" })).seen)).toBe("127.0.0.1");
});

test("a file's length reaches the client under its own name, and a stop lets go within a moment", async () => {
  const { ask, child } = await serve();
  const { seen } = await ask();
  const body = JSON.stringify(seen);
  const { length, named } = await ask({}, `/?length=${body.length}`);
  expect([length, named]).toEqual([`${body.length}`, false]);
  expect((await ask()).length).toBeUndefined();
  child.kill("SIGTERM");
  const [code] = await once(child, "exit");
  expect(code).toBe(0);
});
