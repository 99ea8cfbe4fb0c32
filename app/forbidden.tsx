import type { Metadata } from "next";
import { headers } from "next/headers";
import { getLocale, getTranslations } from "next-intl/server";
import { LinkButton } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";
import { permissions } from "@/lib/access";
import { PATH_HEADER } from "@/lib/core/headers";
import { formatFor } from "@/lib/format";
import { partnerNav } from "@/lib/wiring/nav";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("auth.forbidden"))("title") };
}

/** Refused because of the role: says which roles have what was asked for. */
export default async function Forbidden() {
  const t = await getTranslations("auth.forbidden");
  const role = await getTranslations("auth.roles");
  const needed = rolesFor((await headers()).get(PATH_HEADER) ?? "");
  const names = formatFor(await getLocale()).anyOf(needed.map((each) => role(each)));
  return (
    <ErrorState
      title={t("title")}
      body={needed.length > 0 ? t("needs", { roles: names }) : t("body")}
      action={<LinkButton href="/">{t("home")}</LinkButton>}
    />
  );
}

/** The page's line in the navigation names its permission. */
function rolesFor(path: string) {
  const lines = partnerNav.flatMap((section) => section.lines);
  const line = lines.find(
    ({ href }) => path === href || path.startsWith(`${href}/`) || path.startsWith(`${href}?`),
  );
  return line ? permissions[line.needs].partner : [];
}
