import { getTranslations } from "next-intl/server";
import type { Ctx } from "@/lib/access";
import { searchKey } from "@/lib/format/search-key";
import { may } from "@/lib/web/current-ctx";
import { ownNav, partnerNav } from "@/lib/wiring/nav";
import type { Hit } from "./hits";

/** The pages that the person may open and whose name has the words in it; all of them without words. */
export async function findPages(ctx: Ctx, words: string): Promise<Hit[]> {
  const nav = await getTranslations("shell.nav");
  const t = await getTranslations("find.page");
  const sections = [...(ctx.actor.partnerId ? partnerNav : []), ...ownNav(ctx)];
  const lines = sections
    .flatMap((section) => section.lines)
    .filter((line) => may(ctx, line.needs))
    .map(({ href, label }) => ({ href, title: nav(label) }));
  const others = [{ href: "/profile", title: t("profile") }];
  if (may(ctx, "vendorSupport:edit")) others.unshift({ href: "/resources/help-desk", title: t("helpDesk") });
  const wanted = searchKey(words);
  return [...lines, ...others]
    .filter(({ title }) => searchKey(title).includes(wanted))
    .map((page) => ({ kind: "page", ...page }));
}
