import { ChevronLeft, ChevronRight, ChevronsLeft } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useFormat } from "@/lib/format/use-format";
import { buttonClass, LinkButton } from "./button";

type PagerProps = {
  /** What of the whole is shown: 51–100 of 8,012. Leave out what is not known. */
  from?: number;
  to?: number;
  total: number;
  /** Keyset links; a missing one is shown as not available. */
  first?: string;
  previous?: string;
  next?: string;
};

export function Pager({ from, to, total, first, previous, next }: PagerProps) {
  const t = useTranslations("ui");
  const format = useFormat();
  const shown =
    from !== undefined && to !== undefined && total > 0
      ? t("pager.shown", { from: format.number(from), to: format.number(to), total: format.number(total) })
      : t("table.total", { count: total });
  return (
    <nav aria-label={t("pager.label")} className="flex flex-wrap items-center justify-between gap-2 text-sm">
      <p className="text-ink-2 tabular-nums">{shown}</p>
      {(first || previous || next) && (
        <div className="flex gap-1">
          <Step href={first} icon={<ChevronsLeft size={16} aria-hidden />}>
            {t("pager.first")}
          </Step>
          <Step href={previous} icon={<ChevronLeft size={16} aria-hidden />} rel="prev">
            {t("pager.previous")}
          </Step>
          <Step href={next} icon={<ChevronRight size={16} aria-hidden />} rel="next">
            {t("pager.next")}
          </Step>
        </div>
      )}
    </nav>
  );
}

type StepProps = { href?: string; icon: ReactNode; rel?: string; children: string };

function Step({ href, icon, rel, children }: StepProps) {
  const content = (
    <>
      {icon}
      <span className="max-sm:sr-only">{children}</span>
    </>
  );
  if (!href)
    return (
      <span aria-disabled="true" className={buttonClass("quiet", "pointer-events-none")}>
        {content}
      </span>
    );
  return (
    <LinkButton href={href} rel={rel} tone="quiet" scroll>
      {content}
    </LinkButton>
  );
}
