import { invalid } from "@/lib/core/errors";
import type { AmendmentOf } from "./amendment-fields";

export type Term = { endsOn: string; autoRenew: boolean; endedAt: Date | null };

const dayOf = (instant: Date) => instant.toISOString().slice(0, 10);

/** The last day of a term that follows one: the same day so many months on, or the month's last. */
export function endAfter(endsOn: string, months: number): string {
  const [year = 0, month = 1, day = 1] = endsOn.split("-").map(Number);
  const isLast = new Date(Date.UTC(year, month, 0)).getUTCDate() === day;
  const lastOfMonth = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return dayOf(
    new Date(Date.UTC(year, month - 1 + months, isLast ? lastOfMonth : Math.min(day, lastOfMonth))),
  );
}

export function renewed(
  term: Term,
  { autoRenew = term.autoRenew, termMonths, renewedUntil }: AmendmentOf<"renewal">,
): Term {
  if (renewedUntil && renewedUntil <= term.endsOn)
    throw invalid({ renewedUntil: { key: "amendments.endsLater", values: { date: term.endsOn } } });
  const endsOn = termMonths ? endAfter(term.endsOn, termMonths) : (renewedUntil ?? term.endsOn);
  return { ...term, autoRenew, endsOn };
}

export function cancelled(term: Term, { ends }: AmendmentOf<"cancellation">, now: Date): Term {
  const today = dayOf(now);
  if (ends === "termEnd") return { ...term, autoRenew: false };
  const isOver = term.endsOn < today;
  if (ends === "now") return { endsOn: isOver ? term.endsOn : today, autoRenew: false, endedAt: now };
  if (ends < today) throw invalid({ ends: "amendments.endPassed" });
  if (!term.autoRenew && ends > term.endsOn)
    throw invalid({ ends: { key: "amendments.endsSooner", values: { date: term.endsOn } } });
  return { ...term, endsOn: ends, autoRenew: false };
}
