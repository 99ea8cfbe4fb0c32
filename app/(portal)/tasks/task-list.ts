import { getTranslations } from "next-intl/server";
import type { Ctx } from "@/lib/access";
import { type RunningTask, runningTasks } from "@/lib/wiring/tasks";

/** A running task in the reader's words; plain data for the menu in the top bar. */
export type Task = Pick<RunningTask, "id" | "href" | "state" | "done" | "total"> & { label: string };

export async function taskList(ctx: Ctx): Promise<Task[]> {
  const t = await getTranslations("tasks");
  const reports = await getTranslations("reports.names");
  const label = (task: RunningTask) =>
    task.kind === "report" ? t("report", { name: reports(task.name) }) : t("import", { name: task.name });
  return (await runningTasks(ctx)).map((task) => ({
    id: task.id,
    href: task.href,
    state: task.state,
    done: task.done,
    total: task.total,
    label: label(task),
  }));
}
