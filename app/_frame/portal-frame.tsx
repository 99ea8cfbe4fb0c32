import { Building2, ChartNoAxesColumn, House, type LucideIcon, PackageCheck, Users } from "lucide-react";
import { cookies } from "next/headers";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { navCookie } from "@/components/layout/nav-toggle";
import type { NavGroup } from "@/components/layout/navigation";
import { PersonMenu } from "@/components/layout/person-menu";
import { PortalShell } from "@/components/layout/portal-shell";
import { ProductName } from "@/components/layout/public-shell";
import { LanguageSwitch, ThemeSwitch } from "@/components/layout/switches";
import { MenuLink } from "@/components/ui/menu";
import type { Ctx } from "@/lib/access";
import { themeCookie, themeFrom } from "@/lib/core/themes";
import { may, signedInCtx } from "@/lib/web/current-ctx";
import { type NavIcon, type NavSection, ownNav, partnerNav } from "@/lib/wiring/nav";
import { signOutAction } from "../(portal)/actions";
import { setLocaleAction, setThemeAction } from "../(portal)/preferences/actions";
import { Tasks } from "../(portal)/tasks/tasks";
import { FlashToast } from "./flash-toast";
import { QuickSearch } from "./quick-search";

const icons: Record<NavIcon, LucideIcon> = {
  customers: Building2,
  orders: PackageCheck,
  reports: ChartNoAxesColumn,
  users: Users,
  overview: House,
};

/** The frame around every signed-in page: what the person may open, where they are, who they are. */
export async function PortalFrame({ children }: { children: ReactNode }) {
  const ctx = await signedInCtx();
  const jar = await cookies();
  const t = await getTranslations("shell");
  const { actor } = ctx;
  return (
    <PortalShell
      groups={await groupsFor(ctx)}
      head={
        <Link href="/">
          <ProductName />
        </Link>
      }
      collapsed={jar.get(navCookie)?.value === "collapsed"}
      search={may(ctx, "customers:view") && <QuickSearch label={t("search")} />}
      tasks={<Tasks />}
      language={<LanguageSwitch action={setLocaleAction} />}
      theme={<ThemeSwitch action={setThemeAction} theme={themeFrom(jar.get(themeCookie)?.value)} />}
      person={
        <PersonMenu name={actor.name} email={actor.email ?? ""} signOut={signOutAction}>
          <MenuLink href="/account">{t("account")}</MenuLink>
        </PersonMenu>
      }
      toast={<FlashToast />}
    >
      {children}
    </PortalShell>
  );
}

async function groupsFor(ctx: Ctx): Promise<NavGroup[]> {
  const t = await getTranslations("shell.nav");
  const sections: NavSection[] = [...(ctx.actor.partnerId ? partnerNav : []), ...ownNav(ctx)];
  return sections
    .map(({ label, lines }) => ({
      label: label && t(`groups.${label}`),
      items: lines
        .filter((line) => may(ctx, line.needs))
        .map(({ href, label: word, icon }) => {
          const Icon = icons[icon];
          return { href, label: t(word), icon: <Icon size={16} aria-hidden /> };
        }),
    }))
    .filter(({ items }) => items.length > 0);
}
