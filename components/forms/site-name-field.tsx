"use client";
import { CircleAlert, CircleCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "./field";
import { useField } from "./form-context";
import { Input } from "./input";

type Answer = { state: "free" | "taken" | "form" | "reserved"; free?: string[] };
type Said = Answer & { name: string };
const PAUSE = 300;

type SiteNameFieldProps = {
  name?: string;
  label: string;
  help?: string;
  /** Where to ask whether a name is free: a path that answers `?name=`. */
  checkAt: string;
  required?: boolean;
};

/** A meetings site's name; while it is typed it says whether it is free. Without scripts the submit does. */
export function SiteNameField({
  name: field = "urlName",
  label,
  help,
  checkAt,
  required,
}: SiteNameFieldProps) {
  const { id, error, value } = useField(field);
  const [said, setSaid] = useState<Said>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const asked = useRef("");

  const ask = async (name: string) => {
    const answer = await answerOf(checkAt, name);
    // An answer that was overtaken says nothing about what stands there now.
    if (asked.current === name) setSaid(answer && { name, ...answer });
  };

  const input = useRef<HTMLInputElement>(null);
  const take = (name: string) => {
    if (input.current) input.current.value = name;
    input.current?.focus();
    asked.current = name;
    setSaid({ name, state: "free" });
  };

  return (
    <div className="grid gap-1">
      <Field id={id} label={label} help={help} error={said ? undefined : error} required={required}>
        {(control) => (
          <Input
            {...control}
            ref={input}
            name={field}
            defaultValue={value}
            maxLength={63}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            onInput={({ currentTarget: { value: typed } }) => {
              clearTimeout(timer.current);
              const name = typed.trim().toLowerCase();
              asked.current = name;
              setSaid(undefined);
              if (name) timer.current = setTimeout(() => ask(name), PAUSE);
            }}
          />
        )}
      </Field>
      <p role="status" className="-mb-2 min-h-5 text-sm">
        {said && <Verdict {...said} />}
        {said?.free && said.free.length > 0 && <Others names={said.free} take={take} />}
      </p>
    </div>
  );
}

/** Undefined when nobody can tell: the submit will. */
async function answerOf(checkAt: string, name: string): Promise<Answer | undefined> {
  try {
    const answer = await fetch(`${checkAt}?name=${encodeURIComponent(name)}`);
    return answer.ok ? await answer.json() : undefined;
  } catch {
    return undefined;
  }
}

function Verdict({ name, state }: Said) {
  const t = useTranslations("ui.siteName");
  const free = state === "free";
  const Icon = free ? CircleCheck : CircleAlert;
  return (
    <span className={`flex items-start gap-1 ${free ? "text-good-ink" : "text-bad-ink"}`}>
      <Icon size={14} aria-hidden className="mt-[3px] shrink-0" />
      {t(state, { name })}
    </span>
  );
}

/** Free names to take with one press. */
function Others({ names, take }: { names: string[]; take: (name: string) => void }) {
  const t = useTranslations("ui.siteName");
  return (
    <span className="mt-1 mb-4 flex flex-wrap items-center gap-2">
      <span className="text-ink-2">{t("instead")}</span>
      {names.map((name) => (
        <Button key={name} onClick={() => take(name)}>
          {name}
        </Button>
      ))}
    </span>
  );
}
