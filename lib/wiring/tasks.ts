import { type Ctx, partnerMay } from "@/lib/access";
import { type ReportName, runningReports } from "@/lib/reports";

/** Long work of the person that waits or runs. */
export type RunningTask = {
  id: string;
  href: string;
  state: "waiting" | "running";
  done: number;
  total: number | null;
} & ({ kind: "report"; name: ReportName } | { kind: "import"; name: string });

/** What the top bar shows; asked again every few seconds while there is something. */
export async function runningTasks(ctx: Ctx): Promise<RunningTask[]> {
  const seesReports = ctx.actor.partnerId !== null && partnerMay(ctx.actor.roles, "reports:view");
  const reports = seesReports ? await runningReports(ctx) : [];
  return reports.map((run) => ({
    kind: "report",
    id: run.id,
    href: `/reports/${run.id}`,
    name: run.template,
    state: run.state === "queued" ? "waiting" : "running",
    done: run.rows,
    total: run.expectedRows,
  }));
}
