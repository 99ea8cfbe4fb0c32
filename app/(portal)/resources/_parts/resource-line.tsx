import { useLocale, useTranslations } from "next-intl";
import { Link } from "@/components/still/link";
import { Tag } from "@/components/ui/tag";
import { localeNames } from "@/lib/core/locales";
import type { Resource } from "@/lib/resources";

export function ResourceLine({ resource }: { resource: Resource }) {
  const t = useTranslations("resources");
  const locale = useLocale();
  const { slug, title, summary, kind, products, language } = resource;
  return (
    <li className="grid gap-x-6 gap-y-1 px-4 py-3 sm:grid-cols-[minmax(0,1fr)_auto]">
      <div lang={language} className="min-w-0">
        <Link href={`/resources/${slug}`} className="font-medium hover:text-accent-ink hover:underline">
          {title}
        </Link>
        <p className="text-sm text-ink-2">{summary}</p>
      </div>
      <p className="flex flex-wrap content-start items-center gap-x-2 gap-y-1 text-xs text-ink-2 sm:justify-end">
        <span>{t(`kind.${kind}`)}</span>
        {products.map((product) => (
          <Tag key={product}>{t(`product.${product}`)}</Tag>
        ))}
        {language !== locale && <span>{t("onlyIn", { language: localeNames[language] })}</span>}
      </p>
    </li>
  );
}
