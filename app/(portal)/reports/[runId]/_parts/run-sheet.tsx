import { useTranslations } from "next-intl";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { DescriptionList } from "@/components/ui/description-list";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import type { RunView } from "@/lib/reports";
import { Downloads } from "../../_parts/downloads";
import { isUnderWay } from "../../_parts/progress";
import { canRetry } from "../../_parts/run-actions";
import { RetryRun } from "../../_parts/run-forms";
import { RunBadge } from "../../_parts/run-state";
import { useRunFacts } from "./run-facts";
import { RunOutcome } from "./run-outcome";
import { UnderWay } from "./under-way";

export type RunSheetProps = { run: RunView; canRun: boolean; now: Date };

/** One run: how far it is, then its file. */
export function RunSheet({ run, canRun, now }: RunSheetProps) {
  const t = useTranslations("reports");
  return (
    <div className="grid gap-4">
      <Breadcrumbs
        crumbs={[{ label: t("detail.crumb"), href: "/reports" }, { label: t(`names.${run.template}`) }]}
      />
      <PageHeader
        title={t(`names.${run.template}`)}
        beside={<RunBadge state={run.state} />}
        sentence={t(`about.${run.template}`)}
        action={run.state === "ready" && <Downloads run={run} tone="primary" />}
      />
      {isUnderWay(run) ? <UnderWay {...{ run, canRun, now }} /> : <RunOutcome run={run} />}
      {canRetry(run, canRun) && <RetryRun run={run} />}
      <Section className="max-w-form">
        <DescriptionList facts={useRunFacts(run, now)} />
      </Section>
    </div>
  );
}
