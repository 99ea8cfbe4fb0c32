import { type Ctx, inPartner } from "@/lib/access";
import { selectedCustomers } from "@/lib/customers";
import { chosenTagsOf, judgeTags, type KnownTag, type TagChange, withNewTag } from "./judge-tags";
import { type Outcomes, outcomesOf } from "./outcomes";

export type TagPreview = Outcomes & { tags: KnownTag[] };

/** What giving or taking these tags would do to how many customers, and whom it leaves out. Changes nothing. */
export async function previewTags(ctx: Ctx, change: TagChange): Promise<TagPreview> {
  return inPartner(ctx, "tags:view", async (tx) => {
    const tags = await chosenTagsOf(tx, change.tagIds);
    const wanted = await selectedCustomers(tx, change.selection);
    const tagIds = await withNewTag(tx, change);
    return { tags, ...(await outcomesOf(tx, judgeTags(tx, wanted, { ...change, tagIds }))) };
  });
}
