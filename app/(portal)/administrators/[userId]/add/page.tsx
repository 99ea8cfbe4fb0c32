import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { assignedFilter, customersToAdd, findAdministrator } from "@/lib/administrators";
import { pageCtx } from "@/lib/web/current-ctx";
import { shown } from "@/lib/web/shown";
import { AddCustomers } from "./_parts/add-customers";

type Props = PageProps<"/administrators/[userId]/add">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const ctx = await pageCtx("partnerRoles:edit");
  const { name } = await shown(findAdministrator(ctx, (await params).userId));
  return { title: (await getTranslations("administrators.add"))("title", { name }) };
}

export default async function AddCustomersPage({ params, searchParams }: Props) {
  const ctx = await pageCtx("partnerRoles:edit");
  const { userId } = await params;
  const administrator = await shown(findAdministrator(ctx, userId));
  const filter = assignedFilter(userId, await searchParams, "/add");
  const page = await customersToAdd(ctx, userId, filter);
  return <AddCustomers {...{ administrator, filter, page }} />;
}
