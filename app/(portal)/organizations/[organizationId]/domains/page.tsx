import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { listDomains } from "@/lib/domains";
import { may, pageCtx } from "@/lib/web/current-ctx";
import { shown } from "@/lib/web/shown";
import { titled } from "../_parts/titled";
import { DomainList } from "./_parts/domain-list";

type Props = PageProps<"/organizations/[organizationId]/domains">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations("organizations.domains");
  return titled(await pageCtx("organization:view"), (await params).organizationId, t("title"));
}

export default async function DomainsPage({ params }: Props) {
  const ctx = await pageCtx("organization:view");
  const { organizationId } = await params;
  const domains = await shown(listDomains(ctx, organizationId));
  const base = `/organizations/${organizationId}/domains`;
  return <DomainList {...{ domains, base }} mayEdit={may(ctx, "domains:edit")} />;
}
