import { useTranslations } from "next-intl";
import { Badge, type Meaning } from "@/components/ui/badge";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { DateTime } from "@/components/ui/date-time";
import { DescriptionList } from "@/components/ui/description-list";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import type { BulkChange, BulkState } from "@/lib/bulk";
import { useFormat } from "@/lib/format/use-format";
import { ChangeResult } from "./change-result";
import { ChangeUnderWay } from "./change-under-way";

type ChangeSheetProps = { change: BulkChange; mayChange: boolean; now: Date };

const meanings: Record<BulkState, Meaning> = {
  waiting: "neutral",
  running: "information",
  done: "good",
  cancelled: "neutral",
  failed: "bad",
};

/** A change of many customers: how far it is, then how it ended. */
export function ChangeSheet({ change, mayChange, now }: ChangeSheetProps) {
  const t = useTranslations("bulk");
  const { kind, state, finishedAt } = change;
  return (
    <div className="grid gap-4">
      <Breadcrumbs crumbs={[{ label: t("run.crumb"), href: "/customers" }, { label: t(`title.${kind}`) }]} />
      <PageHeader
        title={t(`title.${kind}`)}
        beside={<Badge meaning={meanings[state]}>{t(`run.states.${state}`)}</Badge>}
        sentence={t("run.toChange", { count: change.total })}
      />
      {finishedAt ? (
        <ChangeResult change={change} mayChange={mayChange} />
      ) : (
        <ChangeUnderWay {...{ change, mayChange, now }} />
      )}
      <Section className="max-w-form">
        <DescriptionList facts={useFacts(change)} />
      </Section>
    </div>
  );
}

function useFacts({ kind, subject, requestedByName, createdAt, startedAt, finishedAt }: BulkChange) {
  const t = useTranslations("bulk");
  const format = useFormat();
  const took = startedAt && finishedAt && (finishedAt.getTime() - startedAt.getTime()) / 1000;
  return [
    { label: t("run.fact.subject"), value: t("run.named", { what: t(`title.${kind}`), subject }) },
    { label: t("run.fact.by"), value: requestedByName },
    { label: t("run.fact.at"), value: <DateTime value={createdAt} show="dateTime" /> },
    ...(finishedAt
      ? [{ label: t("run.fact.finished"), value: <DateTime value={finishedAt} show="dateTime" /> }]
      : []),
    ...(took ? [{ label: t("run.fact.took"), value: format.duration(took) }] : []),
  ];
}
