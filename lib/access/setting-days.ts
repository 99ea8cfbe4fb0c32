import { sql } from "drizzle-orm";
import type { Tx } from "./transaction";

type DaysSetting =
  | "expires_soon_days"
  | "no_activity_days"
  | "report_retention_days"
  | "provisioning_link_days"
  | "invitation_link_days";

/** A number of days of the installation, as the operator set it. */
export async function settingDays(tx: Tx, setting: DaysSetting): Promise<number> {
  const { rows } = await tx.db.execute<{ days: number | null }>(
    sql`SELECT core.setting_days(${setting}) AS days`,
  );
  const days = rows[0]?.days;
  if (!days) throw new Error(`The setting ${setting} is missing`);
  return days;
}
