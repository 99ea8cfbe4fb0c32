import { useTranslations } from "next-intl";
import { DataTable } from "@/components/data-table/data-table";
import { FilterBar } from "@/components/data-table/filter-bar";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { LiveRefresh } from "@/components/ui/live-refresh";
import { Pager } from "@/components/ui/pager";
import { Section } from "@/components/ui/section";
import { type ReportList, type RunView, runStates } from "@/lib/reports";
import { isUnderWay } from "./progress";
import { RunActions } from "./run-actions";
import { useRunColumns } from "./run-columns";
import { type RunFilter, runsHref } from "./run-filter";

type RunListProps = {
  list: ReportList;
  filter: RunFilter;
  canRun: boolean;
  /** Whether the runs of others are here, too. */
  seesAll: boolean;
  now: Date;
};

export function RunList({ list, filter, canRun, seesAll, now }: RunListProps) {
  const t = useTranslations("reports");
  const columns = useRunColumns(now, { seesAll });
  const paged = filter.after || list.next;
  return (
    <Section look="plain" title={t(seesAll ? "allRuns" : "runs")}>
      {list.runs.some(isUnderWay) && <LiveRefresh />}
      {Object.keys(list.counts).length > 0 && <StateFilter {...{ list, filter }} />}
      <DataTable
        caption={t("list.caption")}
        columns={columns}
        rows={list.runs}
        rowKey={(run: RunView) => run.id}
        rowHref={(run) => `/reports/${run.id}`}
        rowActions={(run) => <RunActions run={run} canRun={canRun} />}
        cards={["state", "rows", "at"]}
        empty={<NoRuns {...{ filter, canRun }} days={list.retentionDays} />}
        footer={
          list.total > 0 && (
            <Pager
              total={list.total}
              first={paged && filter.after ? runsHref({ states: filter.states }) : undefined}
              next={list.next && runsHref({ states: filter.states, after: list.next })}
            />
          )
        }
      />
    </Section>
  );
}

function StateFilter({ list, filter }: { list: ReportList; filter: RunFilter }) {
  const t = useTranslations("reports");
  const options = runStates.map((state) => ({
    value: state,
    label: t(`states.${state}`),
    count: list.counts[state] ?? 0,
  }));
  const state = {
    name: "state",
    label: t("list.filter"),
    options,
    selected: filter.states,
    removeHref: "/reports",
  };
  return <FilterBar action="/reports" filters={[state]} />;
}

function NoRuns({ filter, canRun, days }: { filter: RunFilter; canRun: boolean; days: number }) {
  const t = useTranslations("reports.empty");
  if (filter.states.length > 0)
    return (
      <EmptyState
        bare
        title={t("filteredTitle")}
        body={t("filteredBody")}
        action={<LinkButton href="/reports">{t("all")}</LinkButton>}
      />
    );
  return <EmptyState bare title={t("title")} body={t(canRun ? "body" : "bodyView", { days })} />;
}
