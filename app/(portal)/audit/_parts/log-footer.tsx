import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/button";
import { DateTime } from "@/components/ui/date-time";
import type { LogFilter, LogPage } from "@/lib/audit-log";

/** The ways through the log; where looking stopped, the way on says from when. */
export function LogFooter({ filter, page }: { filter: LogFilter; page: LogPage }) {
  const t = useTranslations("auditLog");
  const { previous, next, stopped } = page;
  const [stoppedAt] = stopped?.key ?? [];
  return (
    <nav aria-label={t("pages")} className="flex flex-wrap items-center justify-end gap-x-3 gap-y-1">
      {stopped && stoppedAt && (
        <p className="mr-auto text-sm text-ink-2">
          {t.rich("stopped", { time: () => <DateTime value={`${stoppedAt}`} show="dateTime" /> })}
        </p>
      )}
      {previous && (
        <LinkButton tone="quiet" rel="prev" href={filter.href({ page: previous })}>
          {t("newer")}
        </LinkButton>
      )}
      {next && (
        <LinkButton tone="quiet" rel="next" href={filter.href({ page: next })}>
          {t("older")}
        </LinkButton>
      )}
      {stopped && (
        <LinkButton rel="next" href={filter.href({ page: stopped })}>
          {t("searchOlder")}
        </LinkButton>
      )}
    </nav>
  );
}
