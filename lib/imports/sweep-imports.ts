import { sql } from "drizzle-orm";
import { asSystem, systemCtx, systemIn, type Tx } from "@/lib/access";
import { log } from "@/lib/core/log";
import { storage } from "@/lib/storage";
import { recordEnd } from "./finish-import";
import type { Import } from "./lease";
import { KEPT_DAYS } from "./rules";

const AT_ONCE = 200;
const HOUR = 3_600_000;
/** An upload or a download that has not grown for as long has broken off. */
const BROKEN_OFF_HOURS = 24;

/** Removes what is kept no longer: the count in the history stays. */
export async function sweepImports(): Promise<void> {
  await dropForgottenPlans();
  while ((await dropKept()) === AT_ONCE);
  for (const prefix of ["imports", "exports", "lists"]) await removeLeftovers(prefix);
}

type Forgotten = Pick<Import, "id" | "organizationId" | "partnerId" | "fileName" | "counts">;

/** Nobody applied it in all that time; the next one to look finds it cancelled instead of outdated. */
const dropForgottenPlans = (): Promise<void> =>
  asSystem(systemCtx(), "cancel plans that nobody applied", async (tx) => {
    const { rows } = await tx.db.execute<Forgotten>(sql`
      UPDATE core.imports SET state = 'cancelled', finished_at = ${tx.now}::timestamptz
      WHERE state = 'ready' AND coalesce(planned_at, created_at) < ${tx.now}::timestamptz - ${kept}
      RETURNING id, organization_id AS "organizationId", partner_id AS "partnerId", file_name AS "fileName", counts`);
    for (const row of rows)
      await recordEnd(systemIn(tx, row.organizationId, row.partnerId), row, "import.cancelled");
  });

const kept = sql`make_interval(days => ${KEPT_DAYS})`;

type Ended = { id: string; keys: string[] };

// The rows stay locked while their files go; a sweep that dies leaves keys, which the next one finds again.
const dropKept = (): Promise<number> =>
  asSystem(systemCtx(), "remove files of ended imports", async (tx) => {
    const { rows } = await tx.db.execute<Ended>(sql`
      SELECT id, array_remove(ARRAY[file_key, error_file_key], NULL) AS keys FROM core.imports
      WHERE finished_at < ${tx.now}::timestamptz - ${kept} AND (file_key IS NOT NULL OR error_file_key IS NOT NULL)
      LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED`);
    let removed = 0;
    for (const row of rows) if (await dropOne(tx, row)) removed += 1;
    return removed;
  });

/** A file that cannot be removed now keeps no other from going. */
async function dropOne(tx: Tx, { id, keys }: Ended): Promise<boolean> {
  try {
    for (const key of keys) await storage().remove(key);
  } catch (error) {
    log().error({ import: id, error: String(error) }, "a file of an import could not be removed");
    return false;
  }
  await tx.db.execute(sql`DELETE FROM core.import_rows WHERE import_id = ${id}::uuid`);
  await tx.db.execute(sql`DELETE FROM core.import_images WHERE import_id = ${id}::uuid`);
  await tx.db.execute(
    sql`UPDATE core.imports SET file_key = NULL, error_file_key = NULL WHERE id = ${id}::uuid`,
  );
  return true;
}

/** Files that nothing names: of a process that was killed between the file and its row, or before a download ended. */
async function removeLeftovers(prefix: string): Promise<void> {
  const before = Date.now() - BROKEN_OFF_HOURS * HOUR;
  let old: string[] = [];
  for await (const { key, changedAt } of storage().list(prefix)) {
    if (changedAt.getTime() < before) old.push(key);
    if (old.length < AT_ONCE) continue;
    await removeUnnamed(old);
    old = [];
  }
  await removeUnnamed(old);
}

async function removeUnnamed(keys: string[]): Promise<void> {
  const ids = keys.flatMap((key) => /^imports\/([\da-f-]{36})/.exec(key)?.[1] ?? []);
  const named = await asSystem(systemCtx(), "which files imports still name", async (tx) => {
    const { rows } = await tx.db.execute<{ key: string }>(sql`
      SELECT unnest(ARRAY[file_key, error_file_key]) AS key FROM core.imports
      WHERE id = ANY (${`{${ids.join(",")}}`}::uuid[])`);
    return new Set(rows.map(({ key }) => key));
  });
  for (const key of keys) if (!named.has(key)) await storage().remove(key);
}
