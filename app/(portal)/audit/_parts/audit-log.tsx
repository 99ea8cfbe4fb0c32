import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { DataTable } from "@/components/data-table/data-table";
import { buttonClass, LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Ignored } from "@/components/ui/ignored";
import { PageHeader } from "@/components/ui/page-header";
import type { LogFilter, LogPage } from "@/lib/audit-log";
import { logColumns } from "./log-columns";
import { isFiltered, LogFilters, noFilters } from "./log-filters";
import { LogFooter } from "./log-footer";

type AuditLogProps = {
  filter: LogFilter;
  page: LogPage;
  now: Date;
  sentence: ReactNode;
  /** The log of one organization: it is not named in every line. */
  inside?: boolean;
};

/** Who did what, when, where: newest first, with what it was before. */
export function AuditLog({ filter, page, now, sentence, inside = false }: AuditLogProps) {
  const t = useTranslations("auditLog");
  return (
    <>
      <PageHeader title={t("title")} sentence={sentence} action={<LogDownload filter={filter} />} />
      <LogLines {...{ filter, page, now, inside }} />
    </>
  );
}

/** The lines and what narrows them, on a page that has its title already. */
export function LogLines({ filter, page, now, inside = false }: Omit<AuditLogProps, "sentence">) {
  const t = useTranslations("auditLog");
  return (
    <>
      <Ignored values={filter.ignored} />
      <LogFilters filter={filter} meaning={page.meaning} inside={inside} />
      <p className="mb-2 text-sm text-ink-2 tabular-nums" aria-live="polite">
        {!page.gaveUp && t(page.total.atLeast ? "atLeast" : "count", { count: page.total.found })}
        {page.meaning.moreOrganizations && ` · ${t("moreOrganizations")}`}
      </p>
      <DataTable
        caption={t("title")}
        columns={logColumns({ t, filter, now, inside, productNames: page.productNames })}
        rows={page.rows}
        rowKey={(row) => row.id}
        cards={inside ? ["who", "change", "when"] : ["who", "organization", "change", "when"]}
        empty={<Nothing filter={filter} page={page} />}
        footer={(page.previous || page.next || page.stopped) && <LogFooter filter={filter} page={page} />}
        still
      />
    </>
  );
}

/** Of the log as it is filtered. */
export function LogDownload({ filter }: { filter: LogFilter }) {
  const t = useTranslations("auditLog");
  return (
    <a href={csvHref(filter)} className={buttonClass("quiet")}>
      <Download size={16} aria-hidden />
      {t("download")}
    </a>
  );
}

function csvHref(filter: LogFilter): string {
  const [path, query] = filter.href().split("?");
  return `${path}/csv${query ? `?${query}` : ""}`;
}

function Nothing({ filter, page }: { filter: LogFilter; page: LogPage }) {
  const t = useTranslations("auditLog.empty");
  if (!isFiltered(filter)) return <EmptyState bare title={t("none")} body={t("noneBody")} />;
  const clear = <LinkButton href={filter.href(noFilters)}>{t("clear")}</LinkButton>;
  if (page.gaveUp) return <EmptyState bare title={t("gaveUp")} body={t("gaveUpBody")} action={clear} />;
  const body = page.meaning.noOrganization
    ? t("noOrganization")
    : page.stopped
      ? t("stopped")
      : t("matchBody");
  return <EmptyState bare title={t("match")} body={body} action={clear} />;
}
