import { Menu as MenuIcon } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Still } from "@/components/still/still";
import { IconButton } from "@/components/ui/button";
import { type NavGroup, type NavItem, Navigation, navId } from "./navigation";

type PortalShellProps = {
  groups: NavGroup[];
  /** Above the navigation: the partner's name, or the product's. */
  head: ReactNode;
  /** "Launch my organization". */
  launch?: NavItem;
  /** The address of the page, without its query. */
  path?: string;
  /** From the cookie `nav` (see NavToggle): "collapsed". */
  collapsed?: boolean;
  /** Whose view it is, above everything: <OrganizationBand> or <ReadOnlyBand>. */
  band?: ReactNode;
  /** Top bar, from left to right. */
  breadcrumbs?: ReactNode;
  region?: ReactNode;
  search?: ReactNode;
  tasks?: ReactNode;
  language?: ReactNode;
  theme?: ReactNode;
  person?: ReactNode;
  toast?: ReactNode;
  children: ReactNode;
};

/** The frame of every signed-in page. */
export function PortalShell({
  groups,
  head,
  launch,
  path = "",
  collapsed = false,
  band,
  toast,
  children,
  ...bar
}: PortalShellProps) {
  const t = useTranslations("shell");
  return (
    <div className="shell" data-nav={collapsed ? "collapsed" : "open"} data-band={band ? "" : undefined}>
      <a href="#content" className="skip-link">
        {t("skip")}
      </a>
      {band && (
        <aside aria-label={t("context")} className="shell-band">
          {band}
        </aside>
      )}
      <Navigation {...{ groups, head, launch, path, collapsed }} />
      <div className="min-w-0">
        <header className="shell-bar">
          <Still className="contents">
            <IconButton
              className="md:hidden"
              label={t("openNavigation")}
              icon={<MenuIcon size={16} aria-hidden />}
              popoverTarget={navId}
            />
          </Still>
          <div className="min-w-0 flex-1">{bar.breadcrumbs}</div>
          {bar.region}
          {bar.search}
          {bar.tasks}
          {bar.language}
          {bar.theme}
          {bar.person}
        </header>
        <main id="content" tabIndex={-1} className="mx-auto max-w-content px-4 py-5 outline-none sm:px-6">
          {children}
        </main>
      </div>
      {toast}
    </div>
  );
}
