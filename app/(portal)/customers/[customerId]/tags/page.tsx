import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { listTags } from "@/lib/tags";
import { pageCtx } from "@/lib/web/current-ctx";
import { customerOf } from "../_parts/customer";
import { TagsForm } from "./_parts/tags-form";

type Props = PageProps<"/customers/[customerId]/tags">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const ctx = await pageCtx("tags:edit");
  const t = await getTranslations("tags.customer");
  return { title: `${t("tabTitle")} · ${(await customerOf(ctx, (await params).customerId)).name}` };
}

export default async function CustomerTagsPage({ params }: Props) {
  const ctx = await pageCtx("tags:edit");
  const customer = await customerOf(ctx, (await params).customerId);
  return <TagsForm customer={customer} tags={await listTags(ctx)} submission={crypto.randomUUID()} />;
}
