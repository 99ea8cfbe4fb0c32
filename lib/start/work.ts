import { databaseUrls } from "@/lib/core/config";
import { startWorker } from "@/lib/worker/main";
import { runUntilStopped } from "./lifecycle";

/** The worker process itself. */
await runUntilStopped(async (life) => {
  databaseUrls();
  const worker = await startWorker();
  life.onStop(() => worker.stop());
});
