import type { Metadata } from "next";
import { activityFilter, organizationActivity } from "@/lib/customers";
import { may, pageCtx } from "@/lib/web/current-ctx";
import { shown } from "@/lib/web/shown";
import { customerOf } from "./_parts/customer";
import { CustomerOverview } from "./_parts/customer-overview";

type Props = PageProps<"/customers/[customerId]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const ctx = await pageCtx("customers:view");
  return { title: (await customerOf(ctx, (await params).customerId)).name };
}

/** Lines of the timeline. */
const LATEST = 8;

export default async function CustomerPage({ params }: Props) {
  const ctx = await pageCtx("customers:view");
  const { customerId } = await params;
  const customer = await customerOf(ctx, customerId);
  const latest = { ...activityFilter(`/customers/${customerId}/activity`, {}), size: LATEST };
  const { rows } = await shown(organizationActivity(ctx, customerId, latest));
  const mayTag = may(ctx, "tags:edit");
  return <CustomerOverview {...{ customer, mayTag }} happened={rows} now={ctx.now} />;
}
