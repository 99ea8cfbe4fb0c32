import { ArrowRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { Link } from "@/components/still/link";
import { Section } from "@/components/ui/section";
import type { Resource } from "@/lib/resources";

/** What most people look for. */
export function QuickLinks({ resources }: { resources: Resource[] }) {
  const t = useTranslations("resources");
  if (resources.length === 0) return null;
  return (
    <Section look="plain" title={t("quick")}>
      <ul className="flex flex-wrap gap-2">
        {resources.map(({ slug, title, language }) => (
          <li key={slug} className="min-w-0">
            <Link
              href={`/resources/${slug}`}
              lang={language}
              className="inline-flex min-h-8 touch:min-h-11 items-center gap-1.5 rounded-md border border-line bg-surface px-3 py-1 hover:bg-hover"
            >
              {title}
              <ArrowRight size={14} aria-hidden className="shrink-0 text-ink-3" />
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}

export function FeaturedResources({ resources }: { resources: Resource[] }) {
  const t = useTranslations("resources");
  if (resources.length === 0) return null;
  return (
    <Section look="plain" title={t("featured")}>
      <ul className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
        {resources.map(({ slug, title, summary, kind, language }) => (
          <li
            key={slug}
            lang={language}
            className="relative grid content-start gap-1 rounded-lg border border-line bg-surface p-4"
          >
            <p className="text-xs text-ink-3">{t(`kind.${kind}`)}</p>
            <Link href={`/resources/${slug}`} className="tile-link font-medium hover:text-accent-ink">
              {title}
            </Link>
            <p className="text-sm text-ink-2">{summary}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
