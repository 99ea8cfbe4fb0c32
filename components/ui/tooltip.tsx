import { CircleHelp } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useDomId } from "./dom-id";

/** Spread on any element: shows the text on hover and focus. Already focusable ones take `data-tip` alone. */
export const tip = (text: string) => ({ "data-tip": text, tabIndex: 0 });

type TruncateProps = { children: string; className?: string };

/** Long text cut at the edge; the whole on hover and focus, when it is cut. */
export function Truncate({ children, className = "" }: TruncateProps) {
  return (
    <span {...tip(children)} data-tip-cut="" className={`block truncate rounded-sm ${className}`}>
      {children}
    </span>
  );
}

type HintProps = {
  /** What is explained, for screen readers: "Explain Licences left". */
  about: string;
  children: ReactNode;
};

/** A question mark that opens an explanation: formula, freshness. Works by click, tap and keyboard without scripts. */
export function Hint({ about, children }: HintProps) {
  const t = useTranslations("ui");
  const id = useDomId();
  return (
    <>
      <button
        type="button"
        popoverTarget={id}
        aria-label={t("hint", { what: about })}
        className="relative z-10 inline-grid size-6 place-items-center rounded-full text-ink-3 hover:text-ink"
      >
        <CircleHelp size={14} aria-hidden />
      </button>
      <div id={id} popover="auto" className="popover p-3 text-sm">
        {children}
      </div>
    </>
  );
}
