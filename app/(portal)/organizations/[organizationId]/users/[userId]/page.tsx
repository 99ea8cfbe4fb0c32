import type { Metadata } from "next";
import { activityFilter, organizationActivity } from "@/lib/customers";
import { whatUsersCanHave } from "@/lib/users";
import { may, pageCtx } from "@/lib/web/current-ctx";
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
  const user = await userOf(ctx, organizationId, userId);
  const filter = activityFilter(`/organizations/${organizationId}/users/${userId}`, await searchParams);
  const activity = await shown(organizationActivity(ctx, organizationId, filter, userId));
  const { packages, licences } = await shown(whatUsersCanHave(ctx, organizationId));
  const rights = { edit: may(ctx, "users:edit"), self: userId === ctx.actor.id, packages, licences };
  return (
    <UserDetails
      {...{ organizationId, user, activity, filter }}
      may={rights}
      submission={crypto.randomUUID()}
      now={ctx.now}
    />
  );
}
