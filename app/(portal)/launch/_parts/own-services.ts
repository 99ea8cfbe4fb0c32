import type { Ctx } from "@/lib/access";
import { organizationOverview } from "@/lib/organizations";

export type OwnService = { product: string; purchased: number };

/** What the partner has bought for its own people. */
export async function ownServices(ctx: Ctx): Promise<OwnService[]> {
  const { licences } = await organizationOverview(ctx, ctx.actor.organizationId ?? "");
  return licences.map(({ product, purchased }) => ({ product, purchased }));
}
