"use client";
import { ListTodo } from "lucide-react";
import { useTranslations } from "next-intl";
import { Link } from "@/components/still/link";
import { Menu } from "@/components/ui/menu";
import { ProgressBar } from "@/components/ui/progress-bar";
import { Toast } from "@/components/ui/toast";
import type { Task } from "./task-list";
import { useTasks } from "./use-tasks";

/** How many tasks run; opened, how far each is. */
export function TasksMenu({ initial }: { initial: Task[] }) {
  const t = useTranslations("tasks");
  const { tasks, ended, lost } = useTasks(initial);
  return (
    <>
      <Menu
        label={`${t("label")}: ${t("running", { count: tasks.length })}`}
        trigger={
          <>
            <ListTodo size={16} aria-hidden />
            {tasks.length > 0 && (
              <span className="rounded-full bg-accent-soft px-1.5 text-xs text-accent-ink tabular-nums">
                {tasks.length}
              </span>
            )}
          </>
        }
      >
        <div className="w-72 max-w-full p-2">
          {tasks.length === 0 && <p className="p-1 text-sm text-ink-2">{t("none")}</p>}
          <ul className="grid gap-1">
            {tasks.map((task) => (
              <TaskLine key={task.id} task={task} />
            ))}
          </ul>
          {lost && <p className="p-1 text-sm text-ink-2">{t("lost")}</p>}
        </div>
      </Menu>
      {ended && (
        <Toast
          key={ended.id}
          meaning="information"
          text={t("ended", { name: ended.label })}
          undo={
            <Link
              href={ended.href}
              className="shrink-0 rounded-sm px-1 font-medium text-accent-ink hover:underline"
            >
              {t("show")}
            </Link>
          }
        />
      )}
    </>
  );
}

function TaskLine({ task: { href, label, state, done, total, unit } }: { task: Task }) {
  const t = useTranslations("tasks");
  return (
    <li>
      <Link href={href} className="grid gap-1.5 rounded-md p-2 hover:bg-hover">
        <span className="truncate font-medium">{label}</span>
        {state === "waiting" ? (
          <span className="text-xs text-ink-2">{t("waiting")}</span>
        ) : (
          <ProgressBar compact label={label} done={done} total={total ?? undefined} unit={unit} />
        )}
      </Link>
    </li>
  );
}
