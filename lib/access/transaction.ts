import type pg from "pg";
import { type Db, drizzleOn, pool } from "@/db/client";
import type { DatabaseRole } from "@/db/urls";
import type { Ctx } from "./actor";

/** A context inside a transaction. `db` is drizzle, `client` the connection under it (COPY, cursors). */
export type Tx = Ctx & { readonly db: Db; readonly client: pg.PoolClient };
export type OrganizationTx = Tx & {
  readonly organizationId: string;
  /** The partner on whose behalf; null when the organization acts for itself. */
  readonly partnerId: string | null;
};
export type PartnerTx = Tx & { readonly partnerId: string };
/** Inside the partner's own organization, as the partner. */
export type OwnPartnerTx = OrganizationTx & PartnerTx;

export type Settings = { organization?: string; partner?: string; user?: string; allCustomers?: boolean };

type Options = { role: DatabaseRole; begin: string; settings: Settings };

/**
 * One transaction on a connection of the role, with its settings made in the same round trip as BEGIN. Settings are
 * local to the transaction: nothing can leak to the next borrower.
 */
export async function inTransaction<T>(
  options: Options,
  work: (client: pg.PoolClient, db: Db) => Promise<T>,
) {
  const client = await pool(options.role).connect();
  let broken: Error | undefined;
  try {
    await client.query(`${options.begin}; ${setting(options.settings)}`);
    const result = await work(client, drizzleOn(client));
    await client.query("COMMIT");
    return result;
  } catch (error) {
    await client.query("ROLLBACK").catch((lost: Error) => {
      broken = lost;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}

// Multi-statement queries take no parameters; every value is a UUID from a row or checked by the door.
const literal = (value: string) => `'${value.replaceAll("'", "''")}'`;

function setting({ organization = "", partner = "", user = "", allCustomers = false }: Settings): string {
  const values = {
    "app.organization": organization,
    "app.partner": partner,
    "app.user": user,
    "app.all_customers": allCustomers ? "on" : "off",
  };
  const calls = Object.entries(values).map(
    ([name, value]) => `set_config('${name}', ${literal(value)}, true)`,
  );
  return `SELECT ${calls.join(", ")}`;
}
