import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/button";
import { LiveRefresh } from "@/components/ui/live-refresh";
import { ProgressBar } from "@/components/ui/progress-bar";
import { Section } from "@/components/ui/section";
import type { RunView } from "@/lib/reports";
import { progressOf } from "../../_parts/progress";
import { CancelRun } from "../../_parts/run-forms";

type UnderWayProps = { run: RunView; canRun: boolean; now: Date };

/** How far a run is, and the way to end it. */
export function UnderWay({ run, canRun, now }: UnderWayProps) {
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
