import { useTranslations } from "next-intl";
import { Menu } from "@/components/ui/menu";
import type { RunView } from "@/lib/reports";
import { Downloads } from "./downloads";
import { isUnderWay } from "./progress";
import { CancelRun, RetryRun } from "./run-forms";

/** What can be done with a run from the list; nothing shows nothing. */
export function RunActions({ run, canRun }: { run: RunView; canRun: boolean }) {
  const t = useTranslations("reports");
  const action = actionOf(run, canRun);
  if (!action) return null;
  return (
    <Menu label={t("list.more", { name: t(`names.${run.template}`) })}>
      <div className="grid p-1">{action}</div>
    </Menu>
  );
}

export const canRetry = (run: RunView, canRun: boolean) =>
  canRun && run.mine && (run.state === "failed" || run.state === "cancelled");

function actionOf(run: RunView, canRun: boolean) {
  if (run.state === "ready") return <Downloads run={run} className="justify-start" />;
  if (canRun && isUnderWay(run) && !run.cancelRequested) return <CancelRun run={run} />;
  if (canRetry(run, canRun)) return <RetryRun run={run} />;
  return null;
}
