import { useTranslations } from "next-intl";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { LinkButton } from "@/components/ui/button";
import { DescriptionList } from "@/components/ui/description-list";
import { LiveRefresh } from "@/components/ui/live-refresh";
import { PageHeader } from "@/components/ui/page-header";
import { ProgressBar } from "@/components/ui/progress-bar";
import { Section } from "@/components/ui/section";
import type { RunView } from "@/lib/reports";
import { Downloads } from "../../_parts/downloads";
import { isUnderWay, progressOf } from "../../_parts/progress";
import { canRetry } from "../../_parts/run-actions";
import { CancelRun, RetryRun } from "../../_parts/run-forms";
import { RunBadge } from "../../_parts/run-state";
import { useRunFacts } from "./run-facts";
import { RunOutcome } from "./run-outcome";

type RunSheetProps = { run: RunView; canRun: boolean; now: Date };

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

function UnderWay({ run, canRun, now }: RunSheetProps) {
  const t = useTranslations("reports");
  const name = t(`names.${run.template}`);
  const waits = run.state === "queued";
  return (
    <Section className="max-w-form">
      <LiveRefresh />
      <div className="grid gap-4">
        {waits ? (
          <p>{t("detail.queued", { name })}</p>
        ) : (
          <ProgressBar label={t("detail.progress", { name })} {...progressOf(run, now)} />
        )}
        {run.cancelRequested ? (
          <p role="status" className="text-sm text-ink-2">
            {t("cancel.asked")}
          </p>
        ) : (
          !waits && <p className="text-sm text-ink-2">{t("detail.running")}</p>
        )}
        <div className="flex flex-wrap gap-2">
          {canRun && !run.cancelRequested && <CancelRun run={run} />}
          <noscript>
            <LinkButton href={`/reports/${run.id}`}>{t("detail.reload")}</LinkButton>
          </noscript>
        </div>
      </div>
    </Section>
  );
}
