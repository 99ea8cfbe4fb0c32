import { sql } from "drizzle-orm";
import { asSystem, systemCtx } from "@/lib/access";

/** Joins the lines that counts of customers and users have grown by: they stay exact without it, only longer. */
export const squashCounts = () =>
  asSystem(systemCtx(), "join the lines of the counts", (tx) =>
    tx.db.execute(sql`SELECT core.squash_counts()`),
  );
