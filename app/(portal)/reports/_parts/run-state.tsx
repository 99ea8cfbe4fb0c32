import { useTranslations } from "next-intl";
import { Badge, type Meaning } from "@/components/ui/badge";
import { ProgressBar } from "@/components/ui/progress-bar";
import type { RunState, RunView } from "@/lib/reports";
import { progressOf } from "./progress";

const meanings: Record<RunState, Meaning> = {
  queued: "neutral",
  running: "information",
  ready: "good",
  failed: "bad",
  cancelled: "neutral",
};

export function RunBadge({ state }: { state: RunState }) {
  const t = useTranslations("reports.states");
  return <Badge meaning={meanings[state]}>{t(state)}</Badge>;
}

/** The state in a table cell: a bar while it runs. */
export function RunProgress({ run, now }: { run: RunView; now: Date }) {
  const t = useTranslations("reports");
  if (run.state !== "running") return <RunBadge state={run.state} />;
  const label = t("detail.progress", { name: t(`names.${run.template}`) });
  return (
    <div className="w-44 py-1.5">
      <ProgressBar compact label={label} {...progressOf(run, now)} secondsLeft={undefined} />
    </div>
  );
}
