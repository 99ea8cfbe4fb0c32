import { sql } from "drizzle-orm";
import { type Ctx, inOrganization, type OrganizationTx } from "@/lib/access";
import { record } from "@/lib/audit";
import { invalid, notFound } from "@/lib/core/errors";
import type { Seen } from "@/lib/core/form-state";
import { isUuid } from "@/lib/core/ids";
import { refuseStale } from "@/lib/core/stale";
import { MAX_TAGS, type NewTag, tagField } from "./fields";
import { holdTags } from "./hold-tags";
import { makeTag } from "./make-tag";

export type SetCustomerTags = {
  customerId: string;
  /** The whole set; what is not in it goes. */
  tagIds: string[];
  /** A tag to give besides; made if the partner has none of this name. */
  create?: NewTag;
  /** The boxes as the form showed them. */
  seen?: Seen;
};

/** Replaces a customer's tags as a whole. */
export async function setCustomerTags(ctx: Ctx, { customerId, tagIds, create, seen }: SetCustomerTags) {
  return inOrganization(ctx, "tags:edit", customerId, async (tx) => {
    const { partnerId } = tx;
    if (!partnerId) throw notFound("organization");
    await holdTags(tx, partnerId);
    const before = await tagsOf(tx, partnerId);
    if (seen) await refuseStale(compared(seen, before, tagIds));
    const made = create ? [await makeTag(tx, partnerId, create)] : [];
    const wanted = [...new Set([...tagIds, ...made])];
    if (wanted.length > MAX_TAGS)
      throw invalid({ [create ? "newName" : "tags"]: { key: "tags.tooMany", values: { max: MAX_TAGS } } });
    await replace(tx, partnerId, wanted);
    const after = await tagsOf(tx, partnerId);
    if (after.length !== wanted.length) throw notFound("tag");
    const name = await nameOf(tx, partnerId);
    await record(tx, "customer.tagged", {
      target: { kind: "customer", id: tx.organizationId, name },
      before: { tags: before.map((tag) => tag.name) },
      after: { tags: after.map((tag) => tag.name) },
    });
    return { tags: after.map((tag) => tag.name) };
  });
}

type Named = { id: string; name: string };

/** Box by box: every one that was shown, that is ticked now, or that would be. */
function compared(shown: Seen, before: Named[], tagIds: string[]) {
  const ticked = (ids: string[]): Seen => Object.fromEntries(ids.map((id) => [tagField(id), "on"]));
  const had = ticked(before.map(({ id }) => id));
  const empty = Object.fromEntries(
    Object.keys({ ...shown, ...had, ...ticked(tagIds) }).map((name) => [name, ""]),
  );
  return {
    seen: { ...empty, ...shown },
    saved: { ...empty, ...had },
    wanted: { ...empty, ...ticked(tagIds) },
  };
}

async function tagsOf(tx: OrganizationTx, partnerId: string): Promise<Named[]> {
  const { rows } = await tx.db.execute<Named>(sql`
    SELECT t.id, t.name FROM core.customer_tags c JOIN core.tags t ON (t.partner_id, t.id) = (c.partner_id, c.tag_id)
    WHERE c.partner_id = ${partnerId} AND c.organization_id = ${tx.organizationId} ORDER BY lower(t.name)`);
  return rows;
}

async function replace(tx: OrganizationTx, partnerId: string, wanted: string[]) {
  if (!wanted.every(isUuid)) throw notFound("tag");
  const ids = sql`${`{${wanted.join(",")}}`}::uuid[]`;
  await tx.db.execute(sql`
    INSERT INTO core.customer_tags (partner_id, organization_id, tag_id)
    SELECT partner_id, ${tx.organizationId}, id FROM core.tags WHERE partner_id = ${partnerId} AND id = ANY (${ids})
    ON CONFLICT DO NOTHING`);
  await tx.db.execute(sql`
    DELETE FROM core.customer_tags WHERE partner_id = ${partnerId} AND organization_id = ${tx.organizationId}
      AND tag_id <> ALL (${ids})`);
}

async function nameOf(tx: OrganizationTx, partnerId: string): Promise<string> {
  const { rows } = await tx.db.execute<{ name: string }>(sql`
    SELECT name FROM core.customer_overview
    WHERE partner_id = ${partnerId} AND organization_id = ${tx.organizationId}`);
  return rows[0]?.name ?? "";
}
