import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { IconButton } from "@/components/ui/button";
import { NavLink } from "./nav-link";
import { NavToggle } from "./nav-toggle";

export type NavItem = { href: string; label: string; icon: ReactNode; current?: boolean };
/** A group without label stands on top. */
export type NavGroup = { label?: string; items: NavItem[] };

type NavigationProps = {
  groups: NavGroup[];
  /** Above the groups: the product's name or the organization's. */
  head: ReactNode;
  /** Between head and groups: "Launch my organization". */
  launch?: NavItem;
  collapsed: boolean;
};

export const navId = "navigation";

/** Beside the page on a desk, a sheet on a phone: one element, opened by the button with `popoverTarget={navId}`. */
export function Navigation({ groups, head, launch, collapsed }: NavigationProps) {
  const t = useTranslations("shell");
  return (
    <nav id={navId} popover="auto" aria-label={t("navigation")} className="nav">
      <div className="flex h-12 shrink-0 items-center justify-between gap-2 px-4">
        <div className="min-w-0">{head}</div>
        <IconButton
          className="md:hidden"
          label={t("closeNavigation")}
          icon={<X size={16} aria-hidden />}
          popoverTarget={navId}
          popoverTargetAction="hide"
        />
      </div>
      <div className="grid min-h-0 flex-1 content-start gap-4 overflow-y-auto px-2 pb-4">
        {launch && <NavLink {...launch} framed />}
        {groups.map(({ label, items }) => (
          <div key={label ?? items[0]?.href}>
            {label && <p className="nav-group">{label}</p>}
            <ul className="grid gap-px">
              {items.map((item) => (
                <li key={item.href}>
                  <NavLink {...item} />
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
      <div className="border-t border-line p-2 max-md:hidden">
        <NavToggle collapsed={collapsed} words={{ collapse: t("collapse"), expand: t("expand") }} />
      </div>
    </nav>
  );
}
