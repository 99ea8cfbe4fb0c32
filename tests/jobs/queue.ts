import { PgBoss } from "pg-boss";
import { QUEUE_SCHEMA, type QueueName } from "@/db/queue";
import { databaseUrls } from "@/lib/core/config";
import { type JobHandlers, startWorker } from "@/lib/jobs";
import { ownerQuery } from "@/tests/support/database";

/** Tests wait for what a worker does by looking, never by guessing how long it takes. */
export async function until<T>(
  look: () => Promise<T | undefined | false> | T | undefined | false,
): Promise<T> {
  const end = Date.now() + 60_000;
  while (Date.now() < end) {
    const seen = await look();
    if (seen) return seen;
    await ownerQuery("SELECT pg_sleep(0.05)");
  }
  throw new Error("It did not come about within a minute.");
}

export type JobRow = {
  id: string;
  name: string;
  state: string;
  data: Record<string, unknown>;
  retry_count: number;
  output: unknown;
};

export const jobsOf = (name: QueueName) =>
  ownerQuery<JobRow>("SELECT * FROM pgboss.job WHERE name = $1 ORDER BY created_on, id", [name]);

export const inState = (name: QueueName, state: string) =>
  until(async () => (await jobsOf(name)).find((job) => job.state === state));

/** What is given back may be taken at once, so that no test waits for politeness. */
export const hurry = () => ownerQuery("UPDATE pgboss.queue SET retry_delay = 0, retry_backoff = false");

/** What every worker does every ten seconds: takes away the jobs of those that fell silent. */
export async function supervise(name: QueueName): Promise<void> {
  const boss = new PgBoss({
    connectionString: databaseUrls().system,
    schema: QUEUE_SCHEMA,
    migrate: false,
    supervise: false,
    schedule: false,
    max: 1,
  });
  boss.on("error", () => {});
  await boss.start();
  try {
    await ownerQuery("UPDATE pgboss.queue SET monitor_on = NULL, monitor_claim_on = NULL");
    await boss.supervise(name);
  } finally {
    await boss.stop({ graceful: false });
  }
}

const workers: { stop(): Promise<void> }[] = [];
/** Started for a test, ended after it. */
export async function worker(handlers: Partial<JobHandlers>) {
  const started = await startWorker(handlers);
  workers.push(started);
  return started;
}
export const stopAll = () => Promise.all(workers.splice(0).map((each) => each.stop()));
