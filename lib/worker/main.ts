import { closePools } from "@/db/client";
import { closeSender, startWorker as start } from "@/lib/jobs";
import { jobs } from "@/lib/wiring/jobs";

/** The background process: works off the queue until stopped, then closes what it opened. */
export async function startWorker(): Promise<{ stop(): Promise<void> }> {
  const worker = await start(jobs);
  return {
    async stop() {
      await worker.stop();
      await closeSender();
      await closePools();
    },
  };
}
