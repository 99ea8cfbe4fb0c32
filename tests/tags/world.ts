import { type Ctx, operatorCtx } from "@/lib/access";
import { actingAs, assignCustomer, makeUser } from "@/lib/demo/make";
import { rebuildCounts } from "@/lib/operator/verbs/rebuild-counts";
import { rebuildCustomerOverview } from "@/lib/operator/verbs/rebuild-customer-overview";
import { setCustomerTags } from "@/lib/tags";
import { aCustomer, aPartner, arrange } from "@/tests/customers/people";
import { ownerQuery } from "@/tests/support/database";

/** A partner with two customers, an admin who has the first one, and somebody with all rights. */
export async function aTeam() {
  const partner = await aPartner();
  const first = await aCustomer(partner.id, { name: "First" });
  const second = await aCustomer(partner.id, { name: "Second" });
  const admin = await arrange(async (tx) => {
    const user = await makeUser(tx, partner.id, { roles: ["partner_admin"] });
    await assignCustomer(tx, partner.id, user.id, first);
    return actingAs(user, ["partner_admin"], { partner: true });
  });
  return { ...partner, first, second, full: partner.as("partner_full_admin"), admin };
}

export const tag = (ctx: Ctx, customerId: string, name: string, tagIds: string[] = []) =>
  setCustomerTags(ctx, { customerId, tagIds, create: { name, colour: "teal", description: null } });

export const tagsIn = (partnerId: string) =>
  ownerQuery<{ id: string; name: string }>(
    "SELECT id, name FROM core.tags WHERE partner_id = $1 ORDER BY name",
    [partnerId],
  );

export const idOf = async (partnerId: string, name: string) =>
  (await tagsIn(partnerId)).find((each) => each.name === name)?.id ?? "";

/** The lines that the log of this organization has for these actions, in the order they were written. */
export const logOf = (organizationId: string, like: string) =>
  ownerQuery<{
    action: string;
    target_name: string;
    before: unknown;
    after: unknown;
    work_id: string | null;
  }>(
    "SELECT action, target_name, before, after, work_id FROM core.audit WHERE organization_id = $1 AND action LIKE $2 ORDER BY ctid",
    [organizationId, like],
  );

/** What the lists are read from is what their sources say. */
export async function expectMaintained() {
  const look = { repair: false };
  expect(await rebuildCustomerOverview(operatorCtx(), look)).toEqual([]);
  expect(await rebuildCounts(operatorCtx(), look)).toEqual([]);
}
