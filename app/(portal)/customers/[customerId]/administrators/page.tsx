import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { customerAdministrators } from "@/lib/administrators";
import { may, pageCtx } from "@/lib/web/current-ctx";
import { shown } from "@/lib/web/shown";
import { customerOf } from "../_parts/customer";
import { CustomerAdministratorsSheet } from "./_parts/customer-administrators";

type Props = PageProps<"/customers/[customerId]/administrators">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const ctx = await pageCtx("partnerAdmins:view");
  const t = await getTranslations("administrators.customer");
  return { title: `${t("title")} · ${(await customerOf(ctx, (await params).customerId)).name}` };
}

export default async function CustomerAdministratorsPage({ params }: Props) {
  const ctx = await pageCtx("partnerAdmins:view");
  const { customerId } = await params;
  const administrators = await shown(customerAdministrators(ctx, customerId));
  const rights = {
    edits: may(ctx, "partnerAdmins:edit"),
    asks: may(ctx, "provisioning:edit"),
    sees: may(ctx, "administrators:view"),
    self: ctx.actor.allCustomers ? null : ctx.actor.id,
  };
  return <CustomerAdministratorsSheet {...{ customerId, administrators, rights }} now={ctx.now} />;
}
