import { readFile } from "node:fs/promises";
import path from "node:path";
import { sql } from "drizzle-orm";
import { asSystem, systemCtx } from "@/lib/access";
import { log } from "@/lib/core/log";

export type Readiness = { ready: boolean; database: boolean; migrations: boolean; queue: boolean };

const none: Readiness = { ready: false, database: false, migrations: false, queue: false };

/** Whether this process could do its work now. */
export async function readiness(): Promise<Readiness> {
  try {
    return await asSystem(systemCtx(), "readiness", async (tx) => {
      const { rows } = await tx.db.execute<{ migrations: number; queue: boolean }>(sql`
        SELECT (SELECT count(*)::integer FROM drizzle.__drizzle_migrations) AS migrations,
          to_regclass('pgboss.queue') IS NOT NULL AS queue`);
      const migrations = rows[0]?.migrations === (await expectedMigrations());
      const queue = rows[0]?.queue === true;
      return { ready: migrations && queue, database: true, migrations, queue };
    });
  } catch (error) {
    log().warn({ error: String(error) }, "not ready");
    return none;
  }
}

async function expectedMigrations(): Promise<number> {
  const journal = path.join(/* turbopackIgnore: true */ process.cwd(), "db/migrations/meta/_journal.json");
  return JSON.parse(await readFile(journal, "utf8")).entries.length;
}
