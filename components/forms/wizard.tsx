import { clsx } from "clsx";
import { Check } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Link } from "@/components/still/link";

export type WizardStep = { label: string; state: "done" | "current" | "next"; href?: string };

type WizardProps = {
  steps: WizardStep[];
  title: string;
  sentence?: ReactNode;
  /** Usually an <ActionForm>, whose button is the footer; else give the footer. */
  children: ReactNode;
  footer?: ReactNode;
  /** For a step with a table. */
  wide?: boolean;
};

/** One step of several, each with its own address. */
export function Wizard({ steps, title, sentence, children, footer, wide }: WizardProps) {
  const t = useTranslations("ui.wizard");
  const at = steps.findIndex((step) => step.state === "current");
  return (
    <div className={clsx("@container grid grid-cols-1 gap-6", wide ? "max-w-5xl" : "max-w-form")}>
      <nav aria-label={t("label")}>
        <p className="mb-2 text-sm text-ink-2 @lg:hidden">
          {t("step", { step: at + 1, total: steps.length })} ·{" "}
          <span className="font-medium text-ink">{steps[at]?.label}</span>
        </p>
        <ol className="flex gap-2">
          {steps.map((step, index) => (
            <Step key={step.label} step={step} number={index + 1} />
          ))}
        </ol>
      </nav>
      <div className="grid grid-cols-1 gap-5">
        <div>
          <h1 className="text-xl">{title}</h1>
          {sentence && <p className="mt-1 text-ink-2">{sentence}</p>}
        </div>
        {children}
        {footer && <div className="flex flex-wrap gap-2 border-t border-line pt-4">{footer}</div>}
      </div>
    </div>
  );
}

function Step({ step: { label, state, href }, number }: { step: WizardStep; number: number }) {
  const t = useTranslations("ui.wizard");
  const words = (
    <span className="flex items-baseline gap-1.5">
      {state === "done" ? (
        <Check size={14} aria-hidden className="shrink-0 self-center" />
      ) : (
        <span aria-hidden>{number}</span>
      )}
      <span className="min-w-0 text-balance [overflow-wrap:anywhere] @max-lg:sr-only">{label}</span>
      <span className="sr-only"> ({t(state)})</span>
    </span>
  );
  return (
    <li
      aria-current={state === "current" ? "step" : undefined}
      className={clsx(
        "min-w-0 flex-1 border-t-2 pt-2 text-sm tabular-nums",
        state === "next" ? "border-line text-ink-3" : "border-accent",
        state === "current" && "font-medium text-ink",
        state === "done" && "text-ink-2",
      )}
    >
      {state === "done" && href ? (
        <Link href={href} className="block rounded-sm hover:text-ink hover:underline">
          {words}
        </Link>
      ) : (
        words
      )}
    </li>
  );
}
