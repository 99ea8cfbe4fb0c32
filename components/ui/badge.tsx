import { clsx } from "clsx";
import { CircleAlert, CircleCheck, CircleDashed, Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";

/** What a state means to the reader. Never alone: a badge always has its word. */
export type Meaning = "good" | "attention" | "bad" | "information" | "neutral";

const looks: Record<Meaning, string> = {
  good: "border-good-line bg-good-soft text-good-ink",
  attention: "border-attention-line bg-attention-soft text-attention-ink",
  bad: "border-bad-line bg-bad-soft text-bad-ink",
  information: "border-information-line bg-information-soft text-information-ink",
  neutral: "border-line bg-sunken text-ink-2",
};

const icons: Record<Meaning, typeof Info> = {
  good: CircleCheck,
  attention: TriangleAlert,
  bad: CircleAlert,
  information: Info,
  neutral: CircleDashed,
};

/** Border, ground and ink of a meaning, for bands and notes. */
export const meaningClass = (meaning: Meaning) => looks[meaning];

export function MeaningIcon({ meaning, size = 16 }: { meaning: Meaning; size?: number }) {
  const Glyph = icons[meaning];
  return <Glyph size={size} aria-hidden className="shrink-0" />;
}

type BadgeProps = { meaning?: Meaning; children: ReactNode };

/** A state in a word: `<Badge meaning="attention">Expires soon</Badge>`. */
export function Badge({ meaning = "neutral", children }: BadgeProps) {
  return (
    <span
      className={clsx(
        "inline-flex h-5 max-w-full align-middle items-center gap-1 rounded-full border px-1.5 text-xs font-medium whitespace-nowrap",
        looks[meaning],
      )}
    >
      <MeaningIcon meaning={meaning} size={12} />
      <span className="truncate">{children}</span>
    </span>
  );
}
