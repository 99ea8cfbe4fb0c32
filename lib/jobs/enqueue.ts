import { PgBoss } from "pg-boss";
import { pool } from "@/db/client";
import { QUEUE_SCHEMA, type QueueName } from "@/db/queue";
import type { Tx } from "@/lib/access";
import { log } from "@/lib/core/log";
import type { JobPayloads } from "./types";

let sender: Promise<PgBoss> | undefined;

/** Puts a job into the queue in the caller's transaction: rolled back together, seen by a worker after the commit. */
export async function enqueue<Name extends QueueName>(
  tx: Tx,
  name: Name,
  payload: JobPayloads[Name],
  options: { startAfter?: Date } = {},
): Promise<void> {
  sender ??= openSender();
  const boss = await sender;
  const db = { executeSql: (text: string, values?: unknown[]) => tx.client.query(text, values) };
  await boss.insert(name, [{ data: payload, startAfter: options.startAfter }], { db, returnId: false });
}

async function openSender(): Promise<PgBoss> {
  const db = { executeSql: (text: string, values?: unknown[]) => pool("app").query(text, values) };
  const boss = new PgBoss({ db, schema: QUEUE_SCHEMA, migrate: false, supervise: false, schedule: false });
  boss.on("error", (error) => log().warn({ error: error.message }, "queue"));
  return boss.start();
}

/** Ends the sender; the next enqueue opens another. */
export async function closeSender(): Promise<void> {
  const open = sender;
  sender = undefined;
  if (open) await (await open).stop({ graceful: false, close: false });
}
