import { sql } from "drizzle-orm";
import type { OrganizationTx } from "@/lib/access";
import type { AskedUser } from "../asked-user";
import { uuidArray } from "../lists/chosen-users";
import type { Candidate } from "./judge-users";

/** Where several users are, and how they are called, as far as they have nothing of it yet. */
export type CallingForAll = {
  /** By name; "" says nothing. */
  location: string;
  /** They get the free extensions from this one on. */
  firstExtension: string;
  /** They get the first free numbers of the organization. */
  numbers: boolean;
};

type Lacking = { id: string; noLocation: boolean; silent: boolean };

/** What each of them gets of it, by their id. Who has the package already is left as they are. */
export async function callingOf(
  tx: OrganizationTx,
  users: readonly Candidate[],
  { packageCode, location, firstExtension, numbers }: CallingForAll & { packageCode: string | null },
): Promise<Map<string, AskedUser["values"]>> {
  const ids = users.map(({ id }) => id);
  const { rows } = await tx.db.execute<Lacking>(sql`
    SELECT id, location_id IS NULL AS "noLocation", extension IS NULL AND NOT EXISTS (
      SELECT FROM core.phone_numbers n WHERE n.organization_id = users.organization_id AND n.user_id = users.id
        AND n.is_primary) AS silent
    FROM core.users WHERE organization_id = ${tx.organizationId} AND id = ANY (${uuidArray(ids)})
      AND package_code IS DISTINCT FROM ${packageCode}`);
  const lacking = new Map(rows.map((row) => [row.id, row]));
  const silent = ids.filter((id) => lacking.get(id)?.silent);
  const extensions = firstExtension ? await freeExtensions(tx, firstExtension, silent.length) : [];
  const free = numbers ? await freeNumbers(tx, location, silent.length) : [];
  return new Map(
    [...lacking.values()].map(({ id, noLocation }) => {
      const at = silent.indexOf(id);
      const values = {
        location: noLocation ? location : "",
        extension: extensions[at] ?? "",
        phoneNumber: free[at] ?? "",
      };
      return [id, values];
    }),
  );
}

/** As long as the first one. What is none is answered as it is, for the rules to say so. */
async function freeExtensions(tx: OrganizationTx, first: string, amount: number): Promise<string[]> {
  if (!/^\d{2,6}$/.test(first)) return Array(amount).fill(first);
  const { rows } = await tx.db.execute<{ extension: string }>(sql`
    SELECT extension FROM generate_series(${Number(first)}::integer, ${10 ** first.length - 1}::integer) AS n,
      LATERAL (SELECT lpad(n::text, ${first.length}::integer, '0') AS extension) e
    WHERE extension NOT IN (SELECT u.extension FROM core.users u
      WHERE u.organization_id = ${tx.organizationId} AND u.extension IS NOT NULL)
    ORDER BY n LIMIT ${amount}`);
  return rows.map(({ extension }) => extension);
}

/** Those of the location come first. */
async function freeNumbers(tx: OrganizationTx, location: string, amount: number): Promise<string[]> {
  const own = sql`organization_id = ${tx.organizationId}`;
  const { rows } = await tx.db.execute<{ number: string }>(sql`
    SELECT number FROM core.phone_numbers WHERE ${own} AND user_id IS NULL AND active
    ORDER BY location_id IN (SELECT id FROM core.locations WHERE ${own} AND name = ${location}) DESC NULLS LAST, number
    LIMIT ${amount}`);
  return rows.map(({ number }) => number);
}
