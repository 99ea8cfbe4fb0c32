import {
  BookOpen,
  BriefcaseBusiness,
  Building2,
  ChartNoAxesColumn,
  House,
  type LucideIcon,
  PackageCheck,
  ScrollText,
  UserCog,
} from "lucide-react";
import { getTranslations } from "next-intl/server";
import type { NavGroup } from "@/components/layout/navigation";
import type { Ctx } from "@/lib/access";
import { may } from "@/lib/web/current-ctx";
import { type NavIcon, ownNav, partnerNav } from "@/lib/wiring/nav";

const icons: Record<NavIcon, LucideIcon> = {
  administrators: UserCog,
  customers: Building2,
  orders: PackageCheck,
  reports: ChartNoAxesColumn,
  overview: House,
  account: BriefcaseBusiness,
  audit: ScrollText,
  resources: BookOpen,
};

/** The left navigation as this person sees it: what they may not open is not there. */
export async function navGroups(ctx: Ctx): Promise<NavGroup[]> {
  const t = await getTranslations("shell.nav");
  const sections = [...(ctx.actor.partnerId ? partnerNav : []), ...ownNav(ctx)];
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
