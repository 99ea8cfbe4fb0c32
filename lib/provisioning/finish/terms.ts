import type { Line } from "../lines";

/** The lines of an order that have the same term and renewal, as one subscription. */
export type Bundle = { termMonths: number; autoRenew: boolean; quantities: Map<string, number> };

export function bundles(lines: readonly Line[]): Bundle[] {
  const found: Bundle[] = [];
  for (const { termMonths, autoRenew, productCode, quantity } of lines) {
    let bundle = found.find((b) => b.termMonths === termMonths && b.autoRenew === autoRenew);
    if (!bundle) {
      bundle = { termMonths, autoRenew, quantities: new Map() };
      found.push(bundle);
    }
    bundle.quantities.set(productCode, (bundle.quantities.get(productCode) ?? 0) + quantity);
  }
  return found;
}

const DAY = 86_400_000;
const dayOf = (instant: Date) => instant.toISOString().slice(0, 10);

/** First and last day of a term that begins now: 12 months from 20 Nov end on 19 Nov. */
export function termFrom(now: Date, months: number): { startsOn: string; endsOn: string } {
  const next = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + months, 1));
  const lastOfMonth = new Date(Date.UTC(next.getUTCFullYear(), next.getUTCMonth() + 1, 0)).getUTCDate();
  next.setUTCDate(Math.min(now.getUTCDate(), lastOfMonth));
  return { startsOn: dayOf(now), endsOn: dayOf(new Date(next.getTime() - DAY)) };
}
