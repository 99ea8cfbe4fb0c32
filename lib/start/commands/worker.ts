import { databaseUrls } from "@/lib/core/config";
import { startWorker } from "@/lib/worker/main";
import { runUntilStopped } from "../lifecycle";

/** `npm run worker`: one worker process; as many as wanted share the queue. */
await runUntilStopped(async (life) => {
  databaseUrls();
  const worker = await startWorker();
  life.onStop(() => worker.stop());
});
