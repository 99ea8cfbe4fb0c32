import { getTranslations } from "next-intl/server";
import type { Ctx } from "@/lib/access";
import { type RunningTask, runningTasks } from "@/lib/wiring/tasks";

/** A running task in the reader's words; plain data for the menu in the top bar. */
export type Task = Pick<RunningTask, "id" | "href" | "state" | "done" | "total"> & {
  label: string;
  /** What is counted, when it is not rows. */
  unit?: "customers";
};

export async function taskList(ctx: Ctx): Promise<Task[]> {
  const t = await getTranslations("tasks");
  const reports = await getTranslations("reports.names");
  const changes = await getTranslations("bulk.title");
  const label = (task: RunningTask) => {
    if (task.kind === "report") return t("report", { name: reports(task.name) });
    if (task.kind === "import") return t("import", { name: task.name });
    return t("bulk", { what: changes(task.name), subject: task.subject });
  };
  return (await runningTasks(ctx)).map((task) => ({
    id: task.id,
    href: task.href,
    state: task.state,
    done: task.done,
    total: task.total,
    label: label(task),
    ...(task.kind === "bulk" && { unit: "customers" as const }),
  }));
}
