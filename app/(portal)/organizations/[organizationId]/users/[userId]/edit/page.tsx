import type { Metadata } from "next";
import { titled } from "@/app/(portal)/organizations/[organizationId]/_parts/titled";
import { listSites } from "@/lib/sites";
import { pageCtx } from "@/lib/web/current-ctx";
import { shown } from "@/lib/web/shown";
import { userOf } from "../_parts/user";
import { ProfileSheet } from "./_parts/profile-sheet";

type Props = PageProps<"/organizations/[organizationId]/users/[userId]/edit">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const ctx = await pageCtx("users:edit");
  const { organizationId, userId } = await params;
  return titled(ctx, organizationId, (await userOf(ctx, organizationId, userId)).name);
}

export default async function EditUserPage({ params }: Props) {
  const ctx = await pageCtx("users:edit");
  const { organizationId, userId } = await params;
  const user = await userOf(ctx, organizationId, userId);
  const sites = await shown(listSites(ctx, organizationId));
  return (
    <ProfileSheet
      {...{ organizationId, user }}
      sites={sites.map(({ urlName }) => urlName)}
      submission={crypto.randomUUID()}
      now={ctx.now}
    />
  );
}
