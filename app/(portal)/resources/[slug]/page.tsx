import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { isLocale } from "@/lib/core/locales";
import { findResource } from "@/lib/resources";
import { pageCtx } from "@/lib/web/current-ctx";
import { shown } from "@/lib/web/shown";
import { ArticleView } from "../_parts/article-view";

type Props = PageProps<"/resources/[slug]">;

async function articleOf({ params, searchParams }: Props) {
  const ctx = await pageCtx("resources:view");
  const { slug } = await params;
  const { language } = await searchParams;
  const wanted = isLocale(language) ? language : await getLocale();
  return shown((async () => findResource(ctx, slug, wanted))());
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: (await articleOf(props)).title };
}

export default async function ResourcePage(props: Props) {
  await pageCtx("resources:view");
  return <ArticleView article={await articleOf(props)} />;
}
