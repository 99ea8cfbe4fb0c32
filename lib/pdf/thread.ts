import { parentPort } from "node:worker_threads";
import { documentOf, type PdfRequest } from "./documents";
import { drawPdf } from "./draw-pdf";
import type { PdfAnswer } from "./render-pdf";

/* The thread that draws documents, one after the other. */

let last: Promise<void> = Promise.resolve();

parentPort?.on("message", (request: PdfRequest & { id: number }) => {
  last = last.then(() => answer(request));
});

async function answer({ id, ...request }: PdfRequest & { id: number }): Promise<void> {
  const answered: PdfAnswer = await drawPdf(documentOf(request)).then(
    (bytes) => ({ id, bytes }),
    (error: unknown) => ({ id, failed: String(error instanceof Error ? error.stack : error) }),
  );
  parentPort?.postMessage(answered);
}
