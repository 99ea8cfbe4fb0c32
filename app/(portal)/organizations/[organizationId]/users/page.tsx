// A row’s status and its cut texts look as a customer’s do.
import "@/app/(portal)/customers/_parts/customers.css";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { listUsers, userFilter } from "@/lib/users";
import { may, pageCtx } from "@/lib/web/current-ctx";
import { shown } from "@/lib/web/shown";
import { organizationOf } from "../_parts/organization";
import { UserList } from "./_parts/user-list";

type Props = PageProps<"/organizations/[organizationId]/users">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const ctx = await pageCtx("users:view");
  const t = await getTranslations("users.list");
  return { title: `${t("title")} · ${(await organizationOf(ctx, (await params).organizationId)).name}` };
}

export default async function UsersPage({ params, searchParams }: Props) {
  const ctx = await pageCtx("users:view");
  const { organizationId } = await params;
  const filter = userFilter(organizationId, await searchParams);
  const page = await shown(listUsers(ctx, organizationId, filter));
  return <UserList page={page} mayEdit={may(ctx, "users:edit")} now={ctx.now} />;
}
