import type { Licences } from "./licence-bar";

type Kind = "used" | "assigned" | "available" | "overage";
type Segment = { kind: Kind; start: number; length: number };

const WIDTH = 100;
const GAP = 2;

/** The bar in hundredths: the limit is where `available` ends; over it comes a gap and the overage. */
export function licenceParts({ purchased, assigned, used = 0 }: Licences) {
  const over = Math.max(assigned - purchased, 0);
  const left = Math.max(purchased - assigned, 0);
  const within = Math.min(assigned, purchased);
  const usedWithin = Math.min(used, within);
  const room = over > 0 ? WIDTH - GAP : WIDTH;
  const whole = purchased + over;
  const share = (count: number) => (whole === 0 ? 0 : (count / whole) * room);

  const lengths: [Kind, number][] = [
    ["used", share(usedWithin)],
    ["assigned", share(within - usedWithin)],
    ["available", whole === 0 ? WIDTH : share(left)],
    ["overage", share(over)],
  ];
  let start = 0;
  const segments: Segment[] = [];
  for (const [kind, length] of lengths) {
    if (length === 0) continue;
    if (kind === "overage") start += GAP;
    segments.push({ kind, start, length });
    start += length;
  }
  return { over, left, segments };
}
