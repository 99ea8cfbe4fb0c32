import { Agent, get } from "node:http";
import { gzipSync } from "node:zlib";

export type Drive = { perSecond: number; p50: number; p95: number; kilobytes: number; gzipped: number };

const CONNECTIONS = 10;

/** Asks for one address from ten connections for so many seconds; an answer that is not 200 ends the benchmark. */
export async function drive(url: string, cookie: string, seconds: number): Promise<Drive> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const first = await ask(url, cookie, agent);
  const until = performance.now() + seconds * 1000;
  const took: number[] = [];
  const start = performance.now();
  const worker = async () => {
    while (performance.now() < until) {
      const before = performance.now();
      await ask(url, cookie, agent);
      took.push(performance.now() - before);
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, worker));
  const elapsed = (performance.now() - start) / 1000;
  agent.destroy();
  const sorted = took.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? 0;
  return {
    perSecond: took.length / elapsed,
    p50: at(0.5),
    p95: at(0.95),
    kilobytes: first.length / 1024,
    gzipped: gzipSync(first).length / 1024,
  };
}

function ask(url: string, cookie: string, agent: Agent): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    get(url, { agent, headers: { cookie } }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part) => parts.push(part));
      response.on("error", reject);
      response.on("end", () => {
        if (response.statusCode === 200) resolve(Buffer.concat(parts));
        else reject(new Error(`${url} answered ${response.statusCode} ${response.headers.location ?? ""}`));
      });
    }).on("error", reject);
  });
}
