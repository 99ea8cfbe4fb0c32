import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { pageCtx } from "@/lib/web/current-ctx";
import { PermissionTable } from "./_parts/permission-table";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("administrators.table"))("title") };
}

export default async function RolesPage() {
  await pageCtx("administrators:view");
  return <PermissionTable />;
}
