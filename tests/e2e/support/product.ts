import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runUntilStopped } from "@/lib/start/lifecycle";
import { production } from "@/lib/start/parts";
import { supervise } from "@/lib/start/supervisor";
import { nameFor } from "./data-directory";

// `product.ts <port>`: npm start on an empty data directory, which goes when it stops.
const port = String(process.argv[2]);
const directory = mkdtempSync(join(tmpdir(), nameFor(port)));
const inherited = Object.keys(process.env).filter((name) => /^(DATABASE|S3|SMTP|STORAGE|OUTBOX)_/.test(name));
for (const name of inherited) delete process.env[name];
Object.assign(process.env, {
  PORT: port,
  HOST: "127.0.0.1",
  PUBLIC_URL: `http://localhost:${port}`,
  DATA_DIR: directory,
});

await runUntilStopped((life) => {
  life.onStop(() => rmSync(directory, { recursive: true, force: true }));
  return supervise(production, life);
});
