import type { Metadata } from "next";
import { activityFilter, organizationActivity } from "@/lib/customers";
import { pageCtx } from "@/lib/web/current-ctx";
import { shown } from "@/lib/web/shown";
import { organizationOf } from "../../_parts/organization";
import { userOf } from "./_parts/user";
import { UserDetails } from "./_parts/user-details";

type Props = PageProps<"/organizations/[organizationId]/users/[userId]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const ctx = await pageCtx("users:view");
  const { organizationId, userId } = await params;
  const organization = await organizationOf(ctx, organizationId);
  return { title: `${(await userOf(ctx, organizationId, userId)).name} · ${organization.name}` };
}

export default async function UserPage({ params, searchParams }: Props) {
  const ctx = await pageCtx("users:view");
  const { organizationId, userId } = await params;
  const users = `/organizations/${organizationId}/users`;
  const user = await userOf(ctx, organizationId, userId);
  const filter = activityFilter(`${users}/${userId}`, await searchParams);
  const activity = await shown(organizationActivity(ctx, organizationId, filter, userId));
  return <UserDetails {...{ user, users, activity, filter }} now={ctx.now} />;
}
