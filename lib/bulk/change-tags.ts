import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { type Ctx, inPartner, type PartnerTx } from "@/lib/access";
import { conflict, ruleBroken } from "@/lib/core/errors";
import { selectedCustomers } from "@/lib/customers";
import { holdTags, makeTag } from "@/lib/tags";
import { applyTags } from "./apply-tags";
import { type InBackground, startBulk } from "./background/start-bulk";
import { areMany } from "./count-selected";
import { chosenTagsOf, judgeTags, type TagChange, withNewTag } from "./judge-tags";

export type ChangeTags = TagChange & {
  /** The preview's digest: anything else than what was shown is refused. */
  expected?: string;
};

export type TagsChanged = {
  kind: "tag" | "untag";
  count: number;
  /** Names this change in the customers' logs. */
  workId: string;
  /** Tags of the change that there still are. */
  tagIds: string[];
};

/** Gives tags to customers or takes them: few at once, many in the background. */
export async function changeTags(ctx: Ctx, change: ChangeTags): Promise<TagsChanged | InBackground> {
  return inPartner(ctx, "tags:edit", async (tx) =>
    (await areMany(tx, change.selection)) ? begin(tx, change) : changeNow(tx, change),
  );
}

async function changeNow(tx: PartnerTx, { expected, kind, selection, ...chosen }: ChangeTags) {
  await holdTags(tx, tx.partnerId);
  await chosenTagsOf(tx, chosen.tagIds);
  const made = chosen.create ? [await makeTag(tx, tx.partnerId, chosen.create)] : [];
  const tagIds = [...new Set([...chosen.tagIds, ...made])];
  const workId = randomUUID();
  const wanted = await selectedCustomers(tx, selection);
  const { counts, digest } = await applyTags(tx, { kind, tagIds }, { wanted, workId });
  if (expected && digest !== expected) throw conflict("bulk.changed");
  if (!counts.change) throw ruleBroken("bulk.nothing");
  return { kind, count: counts.change, workId, tagIds: await tagsStillThere(tx, tagIds) };
}

async function begin(tx: PartnerTx, { expected, ...change }: ChangeTags): Promise<InBackground> {
  const { kind, selection, create: newTag } = change;
  const tags = await chosenTagsOf(tx, change.tagIds);
  const tagIds = await withNewTag(tx, change);
  const judged = judgeTags(tx, await selectedCustomers(tx, selection), { kind, tagIds });
  const names = [...tags, ...(newTag ? [newTag] : [])].map(({ name }) => name);
  const subject = [...new Set(names)].join(", ");
  return startBulk(tx, { kind, subject, tagIds: change.tagIds, newTag }, { judged, expected });
}

/** Those of the tags that somebody still carries. */
export async function tagsStillThere(tx: PartnerTx, tagIds: string[]): Promise<string[]> {
  const { rows } = await tx.db.execute<{ id: string }>(sql`
    SELECT id FROM core.tags
    WHERE partner_id = ${tx.partnerId} AND id = ANY (${`{${tagIds.join(",")}}`}::uuid[])`);
  return rows.map(({ id }) => id);
}
