import { ChevronDown, Tags } from "lucide-react";
import { useTranslations } from "next-intl";
import { Link } from "@/components/still/link";
import { Still } from "@/components/still/still";
import { LinkButton } from "@/components/ui/button";
import { Menu, MenuLabel, MenuLink, MenuSeparator } from "@/components/ui/menu";
import { paramsOf } from "@/lib/bulk";
import { type CustomerFilter, customerFilter } from "@/lib/customers";
import type { View } from "@/lib/views";
import { SaveView } from "./view-save";

type ViewBarProps = { filter: CustomerFilter; views: View[]; mayShare: boolean; submission: string };

export const viewHref = ({ query }: Pick<View, "query">) => (query ? `/customers?${query}` : "/customers");

const queryOf = (href: string) => href.split("?")[1] ?? "";
/** The list as a view keeps it: where one has read to is no part of it. */
export const keptQuery = (filter: CustomerFilter) => queryOf(filter.href());

/** How many stand beside each other; the others are in the menu. */
const TABS = 4;

/** Views of the list, the one that is shown marked; *Save view* where the list is none of them. */
export function ViewBar({ filter, views, mayShare, submission }: ViewBarProps) {
  const t = useTranslations("views");
  const tags = useTranslations("tags");
  const query = keptQuery(filter);
  // What is kept is read as an address is: what the list no longer knows does not make another view of it.
  const isShown = (view: View) => keptQuery(customerFilter(paramsOf(view.query))) === query;
  const current = query === "" ? undefined : views.find(isShown);
  const tabs = views.slice(0, TABS);
  const rest = views.slice(TABS);
  return (
    <div className="mb-3 flex flex-wrap items-center gap-x-2 gap-y-1 border-b border-line">
      <Still className="contents">
        <nav aria-label={t("label")} className="flex min-w-0 flex-wrap items-center gap-1">
          <Tab href="/customers" current={query === ""}>
            {t("all")}
          </Tab>
          {tabs.map((view) => (
            <Tab key={view.id} href={viewHref(view)} current={view === current}>
              {view.name}
            </Tab>
          ))}
        </nav>
        {views.length > 0 && <ViewMenu views={rest} current={rest.find((view) => view === current)} />}
      </Still>
      <div className="ml-auto flex flex-wrap items-center pb-1">
        {query !== "" && !current && <SaveView {...{ query, views, mayShare, submission }} />}
        <Still className="contents">
          <LinkButton tone="quiet" href="/customers/tags" icon={<Tags size={16} aria-hidden />}>
            {tags("title")}
          </LinkButton>
        </Still>
      </div>
    </div>
  );
}

function Tab({ href, current, children }: { href: string; current: boolean; children: string }) {
  return (
    <Link
      href={href}
      prefetch={false}
      aria-current={current ? "page" : undefined}
      className={
        current
          ? "-mb-px max-w-56 truncate border-b-2 border-accent px-2 py-1.5 font-medium text-ink"
          : "-mb-px max-w-56 truncate border-b-2 border-transparent px-2 py-1.5 text-ink-2 hover:text-ink"
      }
    >
      <bdi>{children}</bdi>
    </Link>
  );
}

function ViewMenu({ views, current }: { views: View[]; current?: View }) {
  const t = useTranslations("views");
  // All of them stand beside each other: a menu of one line would be a click too many.
  if (views.length === 0) {
    return (
      <LinkButton tone="quiet" href="/customers/views">
        {t("manage")}
      </LinkButton>
    );
  }
  const own = views.filter((view) => view.own);
  const others = views.filter((view) => !view.own);
  const line = (view: View) => (
    <MenuLink key={view.id} href={viewHref(view)} aria-current={view === current ? "page" : undefined}>
      <bdi className="max-w-72 truncate">{view.name}</bdi>
      {!view.own && <span className="ml-auto pl-4 text-xs text-ink-3">{t("by", { owner: view.owner })}</span>}
    </MenuLink>
  );
  return (
    <Menu
      side="start"
      label={current ? t("menuNamed", { name: current.name }) : t("menu")}
      trigger={
        <>
          <span className="max-w-48 truncate">{current ? <bdi>{current.name}</bdi> : t("menu")}</span>
          <ChevronDown size={14} aria-hidden className="text-ink-3" />
        </>
      }
    >
      {own.length > 0 && <MenuLabel>{t("own")}</MenuLabel>}
      {own.map(line)}
      {others.length > 0 && <MenuLabel>{t("others")}</MenuLabel>}
      {others.map(line)}
      <MenuSeparator />
      <MenuLink href="/customers/views">{t("manage")}</MenuLink>
    </Menu>
  );
}
