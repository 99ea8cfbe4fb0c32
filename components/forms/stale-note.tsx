"use client";
import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useRef } from "react";
import { MeaningIcon, meaningClass } from "@/components/ui/badge";
import type { FormState, SavedChange } from "@/lib/core/form-state";
import { useFormat } from "@/lib/format/use-format";
import type { Option } from "./input";
import { SubmitButton } from "./submit-button";

type Stale = NonNullable<FormState["stale"]>;

/** Somebody saved it while the form was open: nothing was written, both stand side by side. Takes the focus. */
export function StaleNote({ stale }: { stale: Stale }) {
  const t = useTranslations("ui.stale");
  const refused = useTranslations("errors");
  const box = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: again for another answer
  useEffect(() => box.current?.focus(), [stale]);
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      className={`flex gap-2 rounded-md border p-3 text-sm ${meaningClass("attention")}`}
    >
      <MeaningIcon meaning="attention" />
      <div className="-mt-0.5 grid min-w-0 gap-1 [overflow-wrap:anywhere]">
        <p className="font-medium">{refused("stale")}</p>
        <p>
          <Who change={stale.change} /> {t("both")}
        </p>
      </div>
    </div>
  );
}

function Who({ change }: { change?: SavedChange }) {
  const t = useTranslations("ui.stale");
  const format = useFormat();
  if (!change) return t("somebody");
  const when = format.ago(change.at, change.now);
  if (change.own) return t("yourself", { when });
  return change.by ? t.rich("by", { when, name: () => <bdi>{change.by}</bdi> }) : t("somebodyAt", { when });
}

/** Saving again overwrites knowingly; the second button shows what is saved instead. */
export function StaleButtons({ pending }: { pending?: string }) {
  const t = useTranslations("ui.stale");
  return (
    <>
      <SubmitButton pending={pending}>{t("overwrite")}</SubmitButton>
      <SubmitButton tone="secondary" name="takeSaved" value="1" formNoValidate>
        {t("take")}
      </SubmitButton>
    </>
  );
}

export function TakenNote() {
  const t = useTranslations("ui.stale");
  const line = useRef<HTMLParagraphElement>(null);
  useEffect(() => line.current?.focus(), []);
  return (
    <p ref={line} role="status" tabIndex={-1} className="text-sm text-ink-2">
      {t("taken")}
    </p>
  );
}

type SavedNowProps = {
  value: string;
  /** The field's own help, which stands before it. */
  after?: ReactNode;
  options?: Option[];
  /** Of a checkbox: the value that means on. */
  on?: string;
};

/** Beside a field: what somebody else saved in it meanwhile. */
export function SavedNow({ value, after, options = [], on }: SavedNowProps) {
  const t = useTranslations("ui.stale");
  const label = options.find((option) => option.value === value)?.label ?? value;
  const words = on === undefined ? label || t("nothing") : t(value === on ? "on" : "off");
  return (
    <>
      {after}
      <span className="block text-attention-ink [overflow-wrap:anywhere]">
        {t.rich("savedNow", { value: () => <bdi className="font-medium">{words}</bdi> })}
      </span>
    </>
  );
}
