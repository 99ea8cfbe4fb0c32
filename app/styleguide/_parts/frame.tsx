import {
  BarChart3,
  BookOpen,
  Building2,
  ClipboardList,
  FileText,
  LifeBuoy,
  ListTodo,
  Phone,
  RefreshCw,
  ScrollText,
  Search,
  Settings,
  Users,
} from "lucide-react";
import type { ReactNode } from "react";
import { OrganizationBand, ReadOnlyBand } from "@/components/layout/bands";
import type { NavGroup } from "@/components/layout/navigation";
import { PersonMenu } from "@/components/layout/person-menu";
import { PortalShell } from "@/components/layout/portal-shell";
import { ProductName, PublicShell } from "@/components/layout/public-shell";
import { LanguageSwitch, ThemeSwitch } from "@/components/layout/switches";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { IconButton } from "@/components/ui/button";
import { MenuLink } from "@/components/ui/menu";
import type { Theme } from "@/lib/core/themes";
import { chooseLocaleAction, chooseThemeAction, nothingAction } from "../actions";

const icon = (Glyph: typeof Users) => <Glyph size={16} aria-hidden />;

const groups: NavGroup[] = [
  {
    items: [
      { href: "/styleguide", label: "Customers", icon: icon(Building2) },
      { href: "/styleguide#orders", label: "Orders", icon: icon(ClipboardList) },
      { href: "/styleguide#renewals", label: "Renewals", icon: icon(RefreshCw) },
    ],
  },
  {
    label: "Analytics",
    items: [
      { href: "/styleguide#subscriptions", label: "Subscriptions", icon: icon(BarChart3) },
      { href: "/styleguide#calling", label: "Calling", icon: icon(Phone) },
      { href: "/styleguide#reports", label: "Reports", icon: icon(FileText) },
    ],
  },
  { label: "Support", items: [{ href: "/styleguide#help", label: "Help Desk", icon: icon(LifeBuoy) }] },
  {
    label: "Organization",
    items: [
      { href: "/styleguide#administrators", label: "Administrators", icon: icon(Users) },
      { href: "/styleguide#account", label: "Account", icon: icon(Settings) },
      { href: "/styleguide#audit", label: "Audit log", icon: icon(ScrollText) },
      { href: "/styleguide#resources", label: "Resources", icon: icon(BookOpen) },
    ],
  },
];

const customer = { name: "Țesătoria Mureșană și Fiii S.R.L.", id: "7c9e6679-7425-40de-944b-e07fc1f90ae7" };
const HOUR = 3_600_000;

type FrameProps = {
  frame: "portal" | "public";
  band?: "organization" | "read-only";
  collapsed: boolean;
  theme: Theme;
  now: Date;
  children: ReactNode;
};

export function StyleguideFrame({ frame, band, collapsed, theme, now, children }: FrameProps) {
  const language = <LanguageSwitch action={chooseLocaleAction} />;
  const themes = <ThemeSwitch action={chooseThemeAction} theme={theme} />;
  const leave = { href: "/styleguide" };
  if (frame === "public")
    return (
      <PublicShell
        footer={
          <>
            {language}
            {themes}
          </>
        }
      >
        {children}
      </PublicShell>
    );
  return (
    <PortalShell
      groups={groups}
      head={<ProductName />}
      launch={{
        href: "/styleguide#own",
        label: "Launch my organization",
        icon: icon(Building2),
      }}
      collapsed={collapsed}
      band={
        band === "organization" ? (
          <OrganizationBand {...customer} leave={leave} />
        ) : (
          band && <ReadOnlyBand name={customer.name} until={now.getTime() + HOUR} now={now} leave={leave} />
        )
      }
      breadcrumbs={
        <Breadcrumbs crumbs={[{ label: "Partner Hub", href: "/styleguide" }, { label: "Styleguide" }]} />
      }
      search={<IconButton label="Search (⌘K)" icon={<Search size={16} aria-hidden />} />}
      tasks={<IconButton label="Tasks" icon={<ListTodo size={16} aria-hidden />} />}
      language={language}
      theme={themes}
      person={
        <PersonMenu name="Ada Lindqvist" email="ada@northwind.example" signOut={nothingAction}>
          <MenuLink href="/styleguide">Your profile</MenuLink>
        </PersonMenu>
      }
    >
      {children}
    </PortalShell>
  );
}
