import { ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { Link } from "@/components/still/link";

/** The last one is this page and needs no href. */
export type Crumb = { label: string; href?: string };

export function Breadcrumbs({ crumbs }: { crumbs: Crumb[] }) {
  const t = useTranslations("ui");
  return (
    <nav aria-label={t("breadcrumbs")} className="min-w-0">
      <ol className="flex min-w-0 items-center gap-1 text-sm">
        {crumbs.map(({ label, href }, index) => (
          <li
            key={`${href ?? ""}${label}`}
            className="flex min-w-0 items-center gap-1 not-last:max-w-1/2 not-last:shrink-0 max-sm:nth-last-[n+3]:hidden max-sm:not-first:last:hidden"
          >
            {index > 0 && (
              <ChevronRight size={14} aria-hidden className="shrink-0 text-ink-3 max-sm:hidden" />
            )}
            {href ? (
              <Link href={href} className="truncate rounded-sm text-ink-2 hover:text-ink hover:underline">
                {label}
              </Link>
            ) : (
              <span aria-current="page" className="truncate font-medium">
                {label}
              </span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
