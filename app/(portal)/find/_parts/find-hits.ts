import { getLocale, getTranslations } from "next-intl/server";
import type { Ctx } from "@/lib/access";
import { type Found, find } from "@/lib/find";
import { listResources } from "@/lib/resources";
import { may } from "@/lib/web/current-ctx";
import { findPages } from "./find-pages";
import type { Hit, HitGroup, Hits } from "./hits";

/** Everything that the words lead to; without words the pages that the person may open. */
export async function findHits(ctx: Ctx, words: string): Promise<Hits> {
  const t = await getTranslations("find");
  const [found, pages] = await Promise.all([find(ctx, words), findPages(ctx, words)]);
  const groups = [
    { label: t("group.customers"), hits: await customers(found) },
    { label: t("group.users"), hits: users(found) },
    { label: t("group.orders"), hits: orders(found) },
    { label: t("group.pages"), hits: pages },
    { label: t("group.articles"), hits: await articles(ctx, words) },
  ].filter(({ hits }) => hits.length > 0);
  return { groups, said: t("said", { count: sum(groups) }) };
}

const sum = (groups: HitGroup[]) => groups.reduce((total, { hits }) => total + hits.length, 0);

async function customers({ customers }: Found): Promise<Hit[]> {
  const t = await getTranslations("customers.match");
  const why = (match: { kind: string; term: string }) => {
    const key = match.kind as Parameters<typeof t>[0];
    return t(key, { term: match.term });
  };
  const relation = await getTranslations("organizations");
  return customers.map(({ id, name, match, external }) => ({
    kind: "customer",
    href: external ? `/organizations/${id}` : `/customers/${id}`,
    title: name,
    detail: external ? relation("external") : match && why(match),
  }));
}

const users = ({ users }: Found): Hit[] =>
  users.map(({ id, organizationId, name, detail }) => ({
    kind: "user",
    href: `/organizations/${organizationId}/users/${id}`,
    title: name,
    detail,
  }));

const orders = ({ orders }: Found): Hit[] =>
  orders.map(({ number, customer }) => ({
    kind: "order",
    href: `/orders/${encodeURIComponent(number)}`,
    title: number,
    detail: customer ?? undefined,
  }));

const MOST_ARTICLES = 5;

async function articles(ctx: Ctx, words: string): Promise<Hit[]> {
  if (!words.trim() || !may(ctx, "resources:view")) return [];
  const { found } = listResources(ctx, await getLocale(), { q: words });
  return found.slice(0, MOST_ARTICLES).map(({ slug, title, summary }) => ({
    kind: "article",
    href: `/resources/${slug}`,
    title,
    detail: summary,
  }));
}
