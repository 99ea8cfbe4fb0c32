import { type SQL, sql } from "drizzle-orm";
import type { OrganizationTx } from "@/lib/access";
import { refuseWhatIsGone } from "./apply/still-possible";
import { modifyIn, sameName, writtenIn } from "./apply-modifications";
import type { Applied, PlannedRows, Watched } from "./apply-user-changes";
import { handOversIn, refuseFollowers } from "./plan/hand-over";
import { type Rows, refuse } from "./plan/refuse-taken";
import { planned, range, room } from "./planned-rows";

/**
 * Changes users who give to each other what there is once. All that could miss a row is found before anything is given:
 * whoever counts on that row is left as well.
 */
export async function handOver(
  tx: OrganizationTx,
  chunk: PlannedRows,
  { keys, capped }: Watched,
): Promise<Applied> {
  if (keys.length === 0) return { applied: 0, missed: 0 };
  const of = range(chunk, "handOver");
  const rows: Rows = { importId: chunk.importId, of };
  const handOvers = await handOversIn(tx, rows, keys);
  const { sets, unchanged } = writtenIn(tx, chunk, keys);
  let missed = await refuseChanged(tx, rows, unchanged);
  for (let refused = 1; refused > 0; missed += refused) {
    refused = await refuseWhatIsGone(tx, { ...rows, handOvers }, keys);
    refused += await refuseFull(tx, chunk, rows);
    refused += await refuseFollowers(tx, rows.importId, handOvers);
  }
  await giveUp(tx, of);
  const { applied, missed: late } = await modifyIn(tx, "handOver", chunk, {
    keys,
    capped,
    sets,
    unchanged: sql``,
  });
  return { applied, missed: missed + late };
}

/** Users who no longer are as the plan shows them. */
const refuseChanged = (tx: OrganizationTx, rows: Rows, unchanged: SQL): Promise<number> =>
  refuse(
    tx,
    rows,
    sql`'{"code": "changedMeanwhile"}'::jsonb`,
    sql``,
    sql`r.user_id NOT IN (SELECT u.id FROM core.import_rows p JOIN core.users u ON u.id = p.user_id
      WHERE p.import_id = ${rows.importId}::uuid AND p.line IN (SELECT r.line FROM core.import_rows r WHERE ${rows.of})
        AND u.organization_id = ${tx.organizationId}::uuid AND ${sameName} ${unchanged})`,
  );

/** Packages that somebody else filled. */
const refuseFull = (tx: OrganizationTx, chunk: PlannedRows, rows: Rows): Promise<number> =>
  refuse(
    tx,
    rows,
    sql`jsonb_build_object('code', 'packageFull', 'values', jsonb_build_object('package', r.package_code, 'left', 0))`,
    sql``,
    sql`r.after ? 'packageCode' AND r.line IN (SELECT p.line FROM (${planned("handOver", chunk, true)}) p
      JOIN (${room(tx, rows.of)}) full_one USING (package_code) WHERE p.after ? 'packageCode' AND p.place > full_one.free)`,
  );

/** Each value is with one user only, at every moment. */
async function giveUp(tx: OrganizationTx, of: SQL) {
  const own = sql`organization_id = ${tx.organizationId}::uuid`;
  await tx.db.execute(sql`
    UPDATE core.users u SET extension = NULL FROM core.import_rows r
    WHERE ${of} AND r.before ->> 'extension' IS NOT NULL AND u.${own} AND u.id = r.user_id`);
  await tx.db.execute(sql`
    UPDATE core.phone_numbers n SET user_id = NULL FROM core.import_rows r
    WHERE ${of} AND n.${own} AND n.user_id = r.user_id AND n.number = r.before ->> 'phoneNumber'`);
}
