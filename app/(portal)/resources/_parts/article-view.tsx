import "./article.css";
import { Info } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { Link } from "@/components/still/link";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { localeNames } from "@/lib/core/locales";
import type { Article } from "@/lib/resources";
import { ArticleText } from "./article-text";

/** A resource to read, in the reader's language or, with a word about it, in another. */
export function ArticleView({ article }: { article: Article }) {
  const t = useTranslations("resources");
  const locale = useLocale();
  const { slug, title, summary, language, languages, body } = article;
  const others = languages.filter((each) => each !== language);
  return (
    <>
      <div className="mb-3">
        <Breadcrumbs crumbs={[{ label: t("title"), href: "/resources" }, { label: title }]} />
      </div>
      <PageHeader title={title} sentence={summary} />
      {!languages.includes(locale) && (
        <p role="status" className="mb-4 flex items-start gap-1.5 text-sm text-ink-2">
          <Info size={16} aria-hidden className="mt-0.5 shrink-0" />
          {t("notTranslated", { language: localeNames[language] })}
        </p>
      )}
      <article lang={language} className="article">
        <ArticleText body={body} />
      </article>
      {others.length > 0 && (
        <nav
          aria-label={t("filter.language")}
          className="mt-8 flex flex-wrap gap-x-4 gap-y-1 border-t border-line pt-3 text-sm"
        >
          <span className="text-ink-2">{t("alsoIn")}</span>
          {others.map((each) => (
            <Link
              key={each}
              href={`/resources/${slug}?language=${each}`}
              lang={each}
              hrefLang={each}
              className="text-accent-ink hover:underline"
            >
              {localeNames[each]}
            </Link>
          ))}
        </nav>
      )}
    </>
  );
}
