"use client";
import { useEffect, useState } from "react";
import type { Task } from "./task-list";

const EVERY_MS = 2_000;

type Known = { from: Task[]; tasks: Task[]; ended?: Task; lost: boolean };

/** The tasks as the server last told them; it is asked again only while something runs. */
export function useTasks(initial: Task[]) {
  const [known, setKnown] = useState<Known>({ from: initial, tasks: initial, lost: false });
  // A page drawn anew knows better than what was asked before.
  if (known.from !== initial) setKnown({ ...news(known, initial), from: initial });
  const busy = known.tasks.length > 0;

  useEffect(() => {
    if (!busy) return;
    const stop = new AbortController();
    const timer = setInterval(async () => {
      if (document.visibilityState !== "visible") return;
      const tasks = await ask(stop.signal);
      if (!stop.signal.aborted)
        setKnown((before) => (tasks ? news(before, tasks) : { ...before, lost: true }));
    }, EVERY_MS);
    return () => {
      stop.abort();
      clearInterval(timer);
    };
  }, [busy]);

  return known;
}

/** Of what was there and is no more, one is told; the list of reports or imports has the others. */
function news(before: Known, tasks: Task[]): Known {
  const ended = before.tasks.find(({ id }) => tasks.every((task) => task.id !== id)) ?? before.ended;
  return { ...before, tasks, ended, lost: false };
}

async function ask(signal: AbortSignal): Promise<Task[] | undefined> {
  try {
    const answer = await fetch("/tasks", { signal });
    return answer.ok ? (await answer.json()).tasks : undefined;
  } catch {
    return undefined;
  }
}
