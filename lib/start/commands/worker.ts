import { config, databaseUrls } from "@/lib/core/config";
import { runInFront } from "../children";
import { runUntilStopped } from "../lifecycle";
import { childEnvironment, WORKER_GRACE_MS, workerProgram } from "../programs";

/** `npm run worker`: one worker process, for production; as many as wanted share the queue. Whoever runs it restarts it. */
await runUntilStopped(async (life) => {
  const { app } = databaseUrls();
  const worker = workerProgram(childEnvironment(config(), app, "production"));
  process.exit(await runInFront(worker, (stop) => life.onStop(stop), WORKER_GRACE_MS));
});
