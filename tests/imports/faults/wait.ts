import { ownerQuery } from "../../support/database";

/** Looks again until it is so. */
export async function whenever(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await ownerQuery("SELECT pg_sleep(0.005)");
}

/** Until so many connections wait for a lock that another holds. */
export const untilBlocked = (count: number) =>
  whenever(async () => {
    const [row] = await ownerQuery<{ blocked: number }>(
      `SELECT count(*)::integer AS blocked FROM pg_stat_activity
       WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    );
    return (row?.blocked ?? 0) >= count;
  });
