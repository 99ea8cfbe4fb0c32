import { writeSync } from "node:fs";
import { startWorker } from "@/lib/jobs";

/** A worker that takes a job and never ends it; says its payload when it has it. */
await startWorker({
  "imports.apply": async (payload) => {
    writeSync(1, `${JSON.stringify(payload)}\n`);
    await new Promise(() => {});
  },
});
