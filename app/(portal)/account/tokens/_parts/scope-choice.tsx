"use client";
import type { ReactNode } from "react";
import { useField } from "@/components/forms/form-context";

type ScopeChoiceProps = { legend: string; help: string; children: ReactNode };

/** The checkboxes together; what is wrong with them as a whole stands on top. */
export function ScopeChoice({ legend, help, children }: ScopeChoiceProps) {
  const { id, error } = useField("scopes");
  return (
    <fieldset
      id={id}
      tabIndex={-1}
      aria-describedby={error ? `${id}-error ${id}-help` : `${id}-help`}
      className="min-w-0"
    >
      <legend className="font-medium">{legend}</legend>
      <p id={`${id}-help`} className="mb-1 text-sm text-ink-2">
        {help}
      </p>
      {error && (
        <p id={`${id}-error`} className="text-sm text-bad-ink">
          {error}
        </p>
      )}
      <div className="grid gap-x-4 sm:grid-cols-2">{children}</div>
    </fieldset>
  );
}
