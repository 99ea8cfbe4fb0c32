import { type SQL, sql } from "drizzle-orm";
import type { PartnerTx } from "@/lib/access";
import { chosenRows } from "./chosen-rows";
import type { CustomerFilter } from "./customer-filter";
import { whichCustomers } from "./which-customers";

/** Which customers something is done to: those picked, all that a list shows, or those of an earlier change. */
export type CustomerSelection =
  | { kind: "ids"; ids: string[] }
  | { kind: "filter"; filter: CustomerFilter }
  | { kind: "work"; workId: string };

/** A query for their ids as `id`; what the person does not reach may be among them. */
export async function selectedCustomers(tx: PartnerTx, selection: CustomerSelection): Promise<SQL> {
  if (selection.kind === "ids")
    return sql`SELECT DISTINCT unnest(${`{${selection.ids.join(",")}}`}::uuid[]) AS id`;
  if (selection.kind === "work")
    return sql`SELECT DISTINCT organization_id AS id FROM core.audit
      WHERE partner_id = ${tx.partnerId} AND work_id = ${selection.workId} AND actor_id = ${tx.actor.id}`;
  const which = await whichCustomers(tx, selection.filter);
  return sql`SELECT DISTINCT organization_id AS id FROM (${which.rows}) AS seen WHERE ${chosenRows(selection.filter)}`;
}
