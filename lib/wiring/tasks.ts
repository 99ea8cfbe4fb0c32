import { type Ctx, partnerMay } from "@/lib/access";
import { type RunningBulk, runningBulkChanges } from "@/lib/bulk";
import { type RunningImport, runningImports } from "@/lib/imports";
import { type ReportName, type RunView, runningReports } from "@/lib/reports";

/** Long work of the person that waits or runs. */
export type RunningTask = {
  id: string;
  href: string;
  state: "waiting" | "running";
  done: number;
  total: number | null;
} & (
  | { kind: "report"; name: ReportName }
  | { kind: "import"; name: string }
  | { kind: "bulk"; name: RunningBulk["kind"]; subject: string }
);

/** What the top bar shows; asked again every few seconds while there is something. */
export async function runningTasks(ctx: Ctx): Promise<RunningTask[]> {
  const seesReports = ctx.actor.partnerId !== null && partnerMay(ctx.actor.roles, "reports:view");
  const seesCustomers = ctx.actor.partnerId !== null && partnerMay(ctx.actor.roles, "customers:view");
  const imports = await runningImports(ctx);
  const reports = seesReports ? await runningReports(ctx) : [];
  const changes = seesCustomers ? await runningBulkChanges(ctx) : [];
  return [...imports.map(ofImport), ...changes.map(ofBulk), ...reports.map(ofReport)];
}

const ofImport = (run: RunningImport): RunningTask => ({
  kind: "import",
  id: run.id,
  href: `/organizations/${run.organizationId}/users/imports/${run.id}`,
  name: run.fileName,
  state: run.state === "waiting" ? "waiting" : "running",
  done: run.progress,
  total: run.total ?? null,
});

const ofBulk = (run: RunningBulk): RunningTask => ({
  kind: "bulk",
  id: run.id,
  href: `/customers/bulk/${run.id}`,
  name: run.kind,
  subject: run.subject,
  state: run.state === "waiting" ? "waiting" : "running",
  done: run.progress,
  total: run.total,
});

const ofReport = (run: RunView): RunningTask => ({
  kind: "report",
  id: run.id,
  href: `/reports/${run.id}`,
  name: run.template,
  state: run.state === "queued" ? "waiting" : "running",
  done: run.rows,
  total: run.expectedRows,
});
