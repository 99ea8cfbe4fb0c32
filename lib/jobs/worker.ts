import { type Job, PgBoss } from "pg-boss";
import { QUEUE_SCHEMA, type QueueName, queues } from "@/db/queue";
import { databaseUrls } from "@/lib/core/config";
import { log } from "@/lib/core/log";
import type { JobHandlers, JobPayloads } from "./types";

/** How many jobs of a kind one worker process runs at a time. */
const concurrency: Partial<Record<QueueName, number>> = { "mail.send": 4, "reports.run": 2 };

/**
 * Works off the queue until stopped. A job whose process dies is taken up by another worker when its heartbeat is
 * missed (30 s) and resumes from its domain row's checkpoint.
 */
export async function startWorker(handlers: Partial<JobHandlers>): Promise<{ stop(): Promise<void> }> {
  const stopping = new AbortController();
  const boss = new PgBoss({
    connectionString: databaseUrls().system,
    schema: QUEUE_SCHEMA,
    migrate: false,
    useListenNotify: true,
    monitorIntervalSeconds: 10,
    superviseIntervalSeconds: 10,
    max: 6,
    application_name: "partner-hub-queue",
  });
  boss.on("error", (error) => log().warn({ error: error.message }, "queue"));
  await boss.start();
  await boss.schedule("sweep.hourly", "7 * * * *");
  for (const name of Object.keys(queues) as QueueName[]) await workOff(boss, name, handlers, stopping.signal);
  return {
    async stop() {
      // First no more jobs, then word to those that run: else one that leaves makes room for the next.
      const stopped = boss.stop({ graceful: true, timeout: 10_000 });
      stopping.abort();
      await stopped;
    },
  };
}

async function workOff<Name extends QueueName>(
  boss: PgBoss,
  name: Name,
  handlers: Partial<JobHandlers>,
  signal: AbortSignal,
) {
  const handler = handlers[name];
  if (!handler) return;
  await boss.work<JobPayloads[Name]>(
    name,
    {
      localConcurrency: concurrency[name] ?? 1,
      pollingIntervalSeconds: 2,
      // A job that is to be tried again is not notified: it waits for this, 30 s unless told.
      notifyPollingIntervalSeconds: 5,
      batchSize: 1,
    },
    async (jobs: Job<JobPayloads[Name]>[]) => {
      for (const job of jobs) {
        try {
          // Fetched while stopping: given back untouched.
          signal.throwIfAborted();
          await handler(job.data, AbortSignal.any([signal, job.signal]));
        } catch (error) {
          log().error(
            { job: name, id: job.id, error: String(error), stack: (error as Error).stack },
            "job failed",
          );
          throw error;
        }
      }
    },
  );
}
