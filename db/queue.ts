import type pg from "pg";
import { PgBoss, type Queue } from "pg-boss";
import { roles } from "./urls";

export const QUEUE_SCHEMA = "pgboss";

/** A job whose worker is silent this long is given to another. */
const HEARTBEAT_SECONDS = 30;

const longWork = {
  retryLimit: 20,
  retryDelay: 2,
  heartbeatSeconds: HEARTBEAT_SECONDS,
  expireInSeconds: 12 * 3600,
};
const shortWork = {
  retryLimit: 8,
  retryDelay: 5,
  retryBackoff: true,
  retryDelayMax: 600,
  heartbeatSeconds: 30,
};

/** Every kind of background work. Payloads carry ids only: the domain row has the rest. */
export const queues = {
  "imports.check": longWork,
  "imports.apply": longWork,
  "bulk.run": longWork,
  "imports.undo": longWork,
  "reports.run": longWork,
  "mail.send": shortWork,
  "auth.passwordReset": shortWork,
  "auth.signInRefused": shortWork,
  "sweep.hourly": shortWork,
} satisfies Record<string, Omit<Queue, "name">>;
export type QueueName = keyof typeof queues;

/**
 * Installs pg-boss and its queues as the owner. The app may put jobs in and read of them no more than the
 * random id that RETURNING needs; the system role works them off.
 */
export async function installQueue(client: pg.Client, ownerUrl: string): Promise<void> {
  const boss = new PgBoss({
    connectionString: ownerUrl,
    schema: QUEUE_SCHEMA,
    supervise: false,
    schedule: false,
    max: 2,
  });
  boss.on("error", () => {}); // start() and createQueue() reject by themselves
  await boss.start();
  try {
    const known = new Set((await boss.getQueues()).map((queue) => queue.name));
    for (const [name, options] of Object.entries(queues)) {
      if (known.has(name)) await boss.updateQueue(name, { ...options, notify: true });
      else await boss.createQueue(name, { ...options, notify: true });
    }
  } finally {
    await boss.stop({ graceful: false });
  }
  await client.query(`
    GRANT USAGE ON SCHEMA ${QUEUE_SCHEMA} TO ${roles.app}, ${roles.system};
    GRANT SELECT ON ${QUEUE_SCHEMA}.queue, ${QUEUE_SCHEMA}.version TO ${roles.app};
    GRANT INSERT, SELECT (id, start_after) ON ${QUEUE_SCHEMA}.job_common TO ${roles.app};
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${QUEUE_SCHEMA} TO ${roles.system};
  `);
}
