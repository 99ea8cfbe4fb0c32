import { eq, sql } from "drizzle-orm";
import { bulkChanges } from "@/db/schema";
import type { OwnPartnerTx } from "@/lib/access";
import { tagColour } from "@/lib/format/tag-colours";
import { holdTags, makeTag } from "@/lib/tags";
import { applyAssignments } from "../apply-assignments";
import { applyTags } from "../apply-tags";
import { assignablePerson } from "../judge-assignments";
import { chosenTagsOf } from "../judge-tags";
import type { BulkRow } from "./lease";

/** Changes these customers if they still are as they were shown; of the others it is kept why not. Answers how many. */
export async function changePart(tx: OwnPartnerTx, row: BulkRow, ids: string[]): Promise<number> {
  const { kind, id: workId } = row;
  const wanted = sql`SELECT unnest(${`{${ids.join(",")}}`}::uuid[]) AS id`;
  const beside = sql`UPDATE core.bulk_customers b SET outcome = j.outcome FROM judged j
    WHERE b.partner_id = ${tx.partnerId} AND b.bulk_id = ${workId} AND b.organization_id = j.id
      AND j.outcome <> 'change'`;
  const applying = { wanted, workId, beside };
  if (kind === "assign" || kind === "unassign") {
    const person = await assignablePerson(tx, row.personId ?? "");
    return (await applyAssignments(tx, { kind, person }, applying)).counts.change ?? 0;
  }
  await holdTags(tx, tx.partnerId);
  const tagIds = await tagsOf(tx, row);
  return (await applyTags(tx, { kind, tagIds }, applying)).counts.change ?? 0;
}

/** The tags to give, the new one among them; those to take may be gone with the last one who carried them. */
async function tagsOf(tx: OwnPartnerTx, { id, kind, tagIds, newTag }: BulkRow): Promise<string[]> {
  if (kind === "tag") await chosenTagsOf(tx, tagIds);
  if (!newTag) return tagIds;
  const made = { ...newTag, colour: tagColour(newTag.colour) };
  const all = [...new Set([...tagIds, await makeTag(tx, tx.partnerId, made)])];
  await tx.db.update(bulkChanges).set({ tagIds: all, newTag: null }).where(eq(bulkChanges.id, id));
  return all;
}
