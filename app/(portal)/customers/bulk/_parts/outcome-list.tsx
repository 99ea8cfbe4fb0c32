import { CircleCheck, CircleMinus } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { MeaningIcon, meaningClass } from "@/components/ui/badge";
import type { Outcome } from "@/lib/bulk";
import { useFormat } from "@/lib/format/use-format";
import { MAX_TAGS } from "@/lib/tags";

type OutcomeListProps = {
  outcomes: { counts: Record<Outcome, number>; names: Record<Outcome, string[]> };
  /** What happens, and to whom it has happened already. */
  words: { change: string; same: string };
};

/** How many it happens to and how many are left out, each with the reason and a few names. */
export function OutcomeList({ outcomes: { counts, names }, words }: OutcomeListProps) {
  const t = useTranslations("bulk");
  const left = [
    { outcome: "same" as const, said: words.same },
    { outcome: "tooMany" as const, said: t("tooMany", { count: counts.tooMany, max: MAX_TAGS }) },
    { outcome: "notYours" as const, said: t("notYours", { count: counts.notYours }) },
  ].filter(({ outcome }) => counts[outcome] > 0);
  return (
    <div className="mb-4 grid gap-4">
      {counts.change > 0 ? (
        <Line
          icon={<CircleCheck size={16} aria-hidden className="text-good-ink" />}
          said={words.change}
          strong
        >
          <Names names={names.change} count={counts.change} />
        </Line>
      ) : (
        <p className="font-medium">{t("nothing")}</p>
      )}
      {left.length > 0 && (
        <div className="grid gap-2">
          <h3 className="text-sm font-medium text-ink-2">{t("leftOut")}</h3>
          {left.map(({ outcome, said }) => (
            <Line
              key={outcome}
              icon={<CircleMinus size={16} aria-hidden className="text-ink-3" />}
              said={said}
            >
              <Names names={names[outcome]} count={counts[outcome]} />
            </Line>
          ))}
        </div>
      )}
    </div>
  );
}

type LineProps = { icon: ReactNode; said: string; strong?: boolean; children?: ReactNode };

export const Line = ({ icon, said, strong, children }: LineProps) => (
  <div className="flex gap-2">
    <span className="mt-0.5 shrink-0">{icon}</span>
    <div className="min-w-0 [overflow-wrap:anywhere]">
      <p className={strong ? "font-medium" : undefined}>{said}</p>
      {children}
    </div>
  </div>
);

function Names({ names, count }: { names: string[]; count: number }) {
  const t = useTranslations("bulk");
  const format = useFormat();
  if (names.length === 0) return null;
  // Isolated, so that a name written from right to left keeps to itself.
  const words = format.list(names.map((name) => `\u2068${name}\u2069`));
  const rest = count - names.length;
  return <p className="text-sm text-ink-2">{rest > 0 ? t("more", { names: words, count: rest }) : words}</p>;
}

export function ChangedNote() {
  const t = useTranslations("bulk");
  return <Note>{t("changed")}</Note>;
}

export const Note = ({ children }: { children: string }) => (
  <p role="status" className={`mb-4 flex gap-2 rounded-md border p-3 text-sm ${meaningClass("attention")}`}>
    <MeaningIcon meaning="attention" />
    {children}
  </p>
);
