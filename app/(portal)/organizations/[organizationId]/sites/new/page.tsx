import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { pageCtx } from "@/lib/web/current-ctx";
import { organizationOf } from "../../_parts/organization";
import { titled } from "../../_parts/titled";
import { NewSite } from "../_parts/new-site";

type Props = PageProps<"/organizations/[organizationId]/sites/new">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations("organizations.sites");
  return titled(await pageCtx("sites:edit"), (await params).organizationId, t("newTitle"));
}

export default async function NewSitePage({ params }: Props) {
  const ctx = await pageCtx("sites:edit");
  const organization = await organizationOf(ctx, (await params).organizationId);
  return <NewSite organization={organization} now={ctx.now} submission={crypto.randomUUID()} />;
}
