import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { pageCtx } from "@/lib/web/current-ctx";
import { organizationOf } from "../../_parts/organization";
import { titled } from "../../_parts/titled";
import { NewDomain } from "../_parts/new-domain";

type Props = PageProps<"/organizations/[organizationId]/domains/new">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations("organizations.domains");
  return titled(await pageCtx("domains:edit"), (await params).organizationId, t("newTitle"));
}

export default async function NewDomainPage({ params }: Props) {
  const ctx = await pageCtx("domains:edit");
  const { id } = await organizationOf(ctx, (await params).organizationId);
  return <NewDomain organizationId={id} submission={crypto.randomUUID()} />;
}
