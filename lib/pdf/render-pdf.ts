import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { PdfRequest } from "./documents";

export type PdfAnswer = { id: number; bytes: Uint8Array } | { id: number; failed: string };

type Waiting = { resolve: (bytes: Buffer) => void; reject: (error: Error) => void; timer: NodeJS.Timeout };

const program = join(/* turbopackIgnore: true */ process.cwd(), "lib/pdf/thread.ts");
/** The first one opens the fonts as well. */
const PATIENCE = 60_000;

let thread: Worker | undefined;
let sent = 0;
const waiting = new Map<number, Waiting>();

/**
 * Makes a document in a thread of its own: drawing keeps a processor busy for so long that other people's pages would
 * wait. One thread per process, kept for the next; a document that does not end takes it along.
 */
export function renderPdf(request: PdfRequest): Promise<Buffer> {
  const worker = running();
  sent += 1;
  const id = sent;
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => give(new Error("A PDF took too long")), PATIENCE);
    waiting.set(id, { resolve, reject, timer });
    worker.ref();
    worker.postMessage({ id, ...request });
  });
}

function running(): Worker {
  if (thread) return thread;
  const started = new Worker(program, { execArgv: ["--import", "tsx"], env: { ...process.env } });
  started.on("message", answered);
  started.on("error", give);
  started.on("exit", () => thread === started && give(new Error("The thread for PDFs ended")));
  thread = started;
  return started;
}

function answered(answer: PdfAnswer): void {
  const asked = waiting.get(answer.id);
  if (!asked) return;
  clearTimeout(asked.timer);
  waiting.delete(answer.id);
  // An idle thread keeps no process alive.
  if (waiting.size === 0) thread?.unref();
  if ("bytes" in answer) asked.resolve(Buffer.from(answer.bytes));
  else asked.reject(new Error(answer.failed));
}

/** Whoever waits is told, and the next request begins with another thread. */
function give(error: Error): void {
  const old = thread;
  thread = undefined;
  for (const { reject, timer } of waiting.values()) {
    clearTimeout(timer);
    reject(error);
  }
  waiting.clear();
  void old?.terminate();
}

/** For whoever must leave nothing running behind. */
export async function closePdfThread(): Promise<void> {
  const old = thread;
  thread = undefined;
  await old?.terminate();
}
