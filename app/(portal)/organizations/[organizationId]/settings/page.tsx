import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { supportDeciders } from "@/lib/organizations";
import { may, pageCtx } from "@/lib/web/current-ctx";
import { shown } from "@/lib/web/shown";
import { organizationOf } from "../_parts/organization";
import { titled } from "../_parts/titled";
import { SettingsSheet } from "./_parts/settings-sheet";

type Props = PageProps<"/organizations/[organizationId]/settings">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations("organizations.settings");
  return titled(await pageCtx("organization:view"), (await params).organizationId, t("title"));
}

export default async function SettingsPage({ params }: Props) {
  const ctx = await pageCtx("organization:view");
  const { organizationId } = await params;
  const organization = await organizationOf(ctx, organizationId);
  const deciders = await shown(supportDeciders(ctx, organizationId));
  const rights = { edit: may(ctx, "organization:edit"), decide: may(ctx, "supportAccess:edit") };
  const submission = () => crypto.randomUUID();
  const submissions = { change: submission(), allow: submission(), end: submission() };
  return <SettingsSheet {...{ organization, deciders, submissions }} may={rights} now={ctx.now} />;
}
