import type { RunView } from "@/lib/reports";

export const isUnderWay = ({ state }: Pick<RunView, "state">) => state === "queued" || state === "running";

type Progress = { done: number; total?: number; secondsLeft?: number };

/** Rows so far and what the pace until now lets expect. */
export function progressOf(run: Pick<RunView, "rows" | "expectedRows" | "startedAt">, now: Date): Progress {
  const { rows, expectedRows, startedAt } = run;
  if (expectedRows === null) return { done: rows };
  const elapsed = startedAt ? (now.getTime() - startedAt.getTime()) / 1000 : 0;
  const left = Math.max(expectedRows - rows, 0);
  const secondsLeft = rows > 0 && elapsed > 2 ? (elapsed / rows) * left : undefined;
  return { done: rows, total: expectedRows, secondsLeft };
}
