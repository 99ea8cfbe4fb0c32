import { sql } from "drizzle-orm";
import { type Ctx, inPartner, type PartnerTx } from "@/lib/access";
import { record } from "@/lib/audit";
import { invalid, notFound } from "@/lib/core/errors";
import type { Seen } from "@/lib/core/form-state";
import { refuseStale } from "@/lib/core/stale";
import type { TagColour } from "@/lib/format/tag-colours";
import { holdTags } from "./hold-tags";

export type EditTag = { tagId: string; name: string; colour: TagColour; description?: string; seen?: Seen };

/** Renames or recolours a tag everywhere it is. */
export async function editTag(ctx: Ctx, { tagId, seen, ...wanted }: EditTag) {
  return inPartner(ctx, "tags:edit", async (tx) => {
    await holdTags(tx, tx.partnerId);
    const before = await tagById(tx, tagId);
    const after = { ...wanted, description: wanted.description ?? null };
    if (seen) await refuseStale({ seen, saved: asText(before), wanted: asText(after) });
    await refuseTakenName(tx, tagId, after.name);
    await tx.db.execute(sql`
      UPDATE core.tags SET name = ${after.name}, colour = ${after.colour}, description = ${after.description}
      WHERE partner_id = ${tx.partnerId} AND id = ${tagId}`);
    await record(tx, "tag.edited", { target: { kind: "tag", id: tagId, name: after.name }, before, after });
    return { name: after.name };
  });
}

type Saved = { name: string; colour: string; description: string | null };
const asText = ({ name, colour, description }: Saved): Seen => ({
  name,
  colour,
  description: description ?? "",
});

export async function tagById(tx: PartnerTx, tagId: string): Promise<Saved> {
  const { rows } = await tx.db.execute<Saved>(sql`
    SELECT name, colour, description FROM core.tags WHERE partner_id = ${tx.partnerId} AND id = ${tagId}`);
  if (!rows[0]) throw notFound("tag");
  return rows[0];
}

async function refuseTakenName(tx: PartnerTx, tagId: string, name: string) {
  const { rowCount } = await tx.db.execute(sql`
    SELECT FROM core.tags WHERE partner_id = ${tx.partnerId} AND lower(name) = lower(${name}) AND id <> ${tagId}`);
  if (rowCount) throw invalid({ name: { key: "tags.nameTaken", values: { name } } });
}
