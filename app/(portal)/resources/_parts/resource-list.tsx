import { LifeBuoy } from "lucide-react";
import { useTranslations } from "next-intl";
import { FilterBar } from "@/components/data-table/filter-bar";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Ignored } from "@/components/ui/ignored";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { localeNames, locales } from "@/lib/core/locales";
import { type ResourceFilter, type Resources, resourceKinds, resourceProducts } from "@/lib/resources";
import { FeaturedResources, QuickLinks } from "./highlights";
import { ResourceLine } from "./resource-line";

type ResourceListProps = { filter: ResourceFilter; resources: Resources };

/** Where to look something up, and whom to ask. */
export function ResourceList({ filter, resources }: ResourceListProps) {
  const t = useTranslations("resources");
  const { all, found } = resources;
  const searched = filter.q !== "" || Object.values(filter.chosen).flat().length > 0;
  return (
    <>
      <PageHeader
        title={t("title")}
        sentence={t("sentence")}
        action={
          <LinkButton href="/resources/help-desk" tone="primary" icon={<LifeBuoy size={16} aria-hidden />}>
            {t("helpDesk")}
          </LinkButton>
        }
      />
      {!searched && (
        <div className="mb-8 grid gap-8">
          <QuickLinks resources={all.filter(({ quick }) => quick)} />
          <FeaturedResources resources={all.filter(({ featured }) => featured)} />
        </div>
      )}
      <Section look="plain" title={t("all")} sentence={t("count", { count: found.length })}>
        <Ignored values={filter.ignored} />
        <Filters filter={filter} resources={resources} />
        {found.length === 0 ? (
          <EmptyState
            title={t("none")}
            body={t("noneBody")}
            action={<LinkButton href="/resources">{t("clear")}</LinkButton>}
          />
        ) : (
          <ul className="divide-y divide-line rounded-lg border border-line bg-surface">
            {found.map((resource) => (
              <ResourceLine key={resource.slug} resource={resource} />
            ))}
          </ul>
        )}
      </Section>
    </>
  );
}

function Filters({ filter, resources: { counts } }: ResourceListProps) {
  const t = useTranslations("resources");
  const { chosen } = filter;
  const of = <N extends keyof typeof chosen>(name: N, label: string, options: [string, string][]) => ({
    name,
    label,
    options: options.map(([value, words]) => ({ value, label: words, count: counts[name][value] ?? 0 })),
    selected: chosen[name],
    removeHref: filter.href({ chosen: { [name]: [] } }),
  });
  return (
    <FilterBar
      action="/resources"
      search={{ value: filter.q, label: t("search") }}
      filters={[
        of(
          "kind",
          t("filter.kind"),
          resourceKinds.map((kind) => [kind, t(`kind.${kind}`)]),
        ),
        of(
          "product",
          t("filter.product"),
          resourceProducts.map((product) => [product, t(`product.${product}`)]),
        ),
        of(
          "language",
          t("filter.language"),
          locales.map((locale) => [locale, localeNames[locale]]),
        ),
      ]}
      clearHref="/resources"
    />
  );
}
