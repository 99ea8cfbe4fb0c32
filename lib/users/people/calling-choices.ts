import { sql } from "drizzle-orm";
import { type Ctx, inOrganization } from "@/lib/access";

export type CallingChoices = {
  locations: string[];
  sites: string[];
  /** Free numbers of the inventory, the first ones. */
  numbers: string[];
};

const MOST_NUMBERS = 200;

/** Where people can be, and the numbers that nobody has. */
export async function callingChoices(ctx: Ctx, organizationId: string): Promise<CallingChoices> {
  return inOrganization(ctx, "users:view", organizationId, async (tx) => {
    const own = sql`organization_id = ${tx.organizationId}`;
    const { rows } = await tx.db.execute<CallingChoices>(sql`
      SELECT ARRAY(SELECT name FROM core.locations WHERE ${own} ORDER BY name LIMIT 1000) AS locations,
        ARRAY(SELECT url_name FROM core.sites WHERE ${own} ORDER BY url_name LIMIT 1000) AS sites,
        ARRAY(SELECT number FROM core.phone_numbers WHERE ${own} AND user_id IS NULL AND active
          ORDER BY number LIMIT ${MOST_NUMBERS}) AS numbers`);
    return rows[0] ?? { locations: [], sites: [], numbers: [] };
  });
}
