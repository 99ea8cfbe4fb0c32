import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { pageCtx } from "@/lib/web/current-ctx";
import { shown } from "@/lib/web/shown";
import { customerPackages, offeredPackages } from "@/lib/wholesale";
import { customerOf } from "../../_parts/customer";
import { ChangePackages } from "./_parts/change-packages";

type Props = PageProps<"/customers/[customerId]/subscriptions/packages">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const ctx = await pageCtx("packages:edit");
  const t = await getTranslations("wholesale");
  return { title: `${t("change")} · ${(await customerOf(ctx, (await params).customerId)).name}` };
}

export default async function ChangePackagesPage({ params }: Props) {
  const ctx = await pageCtx("packages:edit");
  const { customerId } = await params;
  const held = await shown(customerPackages(ctx, customerId));
  if (!held) redirect(`/customers/${customerId}/subscriptions`);
  const all = await offeredPackages(ctx);
  return <ChangePackages {...{ customerId, all, held }} submission={crypto.randomUUID()} />;
}
