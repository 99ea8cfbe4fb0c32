import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ActivityList } from "@/components/activity/activity-list";
import { activityFilter, organizationActivity } from "@/lib/customers";
import { pageCtx } from "@/lib/web/current-ctx";
import { shown } from "@/lib/web/shown";
import { customerOf } from "../_parts/customer";

type Props = PageProps<"/customers/[customerId]/activity">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const ctx = await pageCtx("customers:view");
  const t = await getTranslations("customers.tabs");
  return { title: `${t("activity")} · ${(await customerOf(ctx, (await params).customerId)).name}` };
}

export default async function CustomerActivityPage({ params, searchParams }: Props) {
  const ctx = await pageCtx("customers:view");
  const { customerId } = await params;
  const filter = activityFilter(`/customers/${customerId}/activity`, await searchParams);
  const page = await shown(organizationActivity(ctx, customerId, filter));
  return <ActivityList page={page} filter={filter} now={ctx.now} />;
}
