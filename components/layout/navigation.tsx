import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Still } from "@/components/still/still";
import { IconButton } from "@/components/ui/button";
import { CurrentPage } from "./current-page";
import { isHere } from "./is-here";
import { NavLink } from "./nav-link";
import { NavToggle } from "./nav-toggle";

export type NavItem = { href: string; label: string; icon: ReactNode };
/** A group without label stands on top. */
export type NavGroup = { label?: string; items: NavItem[] };

type NavigationProps = {
  groups: NavGroup[];
  /** Above the groups: the product's name or the organization's. */
  head: ReactNode;
  /** Between head and groups: "Launch my organization". */
  launch?: NavItem;
  collapsed: boolean;
  /** The address of the page, without its query. */
  path: string;
};

export const navId = "navigation";

/** Beside the page on a desk, a sheet on a phone: one element, opened by the button with `popoverTarget={navId}`. */
export function Navigation({ groups, head, launch, collapsed, path }: NavigationProps) {
  const t = useTranslations("shell");
  const line = (item: NavItem) => ({ ...item, here: isHere(item.href, path) });
  return (
    <nav id={navId} popover="auto" aria-label={t("navigation")} className="nav">
      <Still className="contents">
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
          {launch && <NavLink {...line(launch)} framed />}
          {groups.map(({ label, items }) => (
            <div key={label ?? items[0]?.href}>
              {label && <p className="nav-group">{label}</p>}
              <ul className="grid gap-px">
                {items.map((item) => (
                  <li key={item.href}>
                    <NavLink {...line(item)} />
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </div>
      </Still>
      <CurrentPage />
      <div className="border-t border-line p-2 max-md:hidden">
        <NavToggle collapsed={collapsed} words={{ collapse: t("collapse"), expand: t("expand") }} />
      </div>
    </nav>
  );
}
