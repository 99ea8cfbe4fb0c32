import type { Metadata } from "next";
import { assignedFilter, customersOf, findAdministrator } from "@/lib/administrators";
import { may, pageCtx } from "@/lib/web/current-ctx";
import { shown } from "@/lib/web/shown";
import { AdministratorSheet } from "./_parts/administrator-sheet";

type Props = PageProps<"/administrators/[userId]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const ctx = await pageCtx("administrators:view");
  return { title: (await shown(findAdministrator(ctx, (await params).userId))).name };
}

export default async function AdministratorPage({ params, searchParams }: Props) {
  const ctx = await pageCtx("administrators:view");
  const { userId } = await params;
  const administrator = await shown(findAdministrator(ctx, userId));
  const filter = assignedFilter(userId, await searchParams);
  const page = await customersOf(ctx, userId, filter);
  return (
    <AdministratorSheet
      {...{ administrator, filter, page }}
      organizationId={ctx.actor.partnerId ?? ""}
      self={userId === ctx.actor.id}
      edits={may(ctx, "partnerRoles:edit")}
      now={ctx.now}
    />
  );
}
