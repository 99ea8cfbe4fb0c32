"use client";
import { createContext, useContext } from "react";
import type { FormState } from "@/lib/core/form-state";
import { useRefText } from "./ref-text";

type FormContext = { formId: string; state: FormState; initial: Record<string, string>; pending: boolean };

const Context = createContext<FormContext | null>(null);
export const FormContextProvider = Context.Provider;

export function useFormContext(): FormContext {
  const context = useContext(Context);
  if (!context) throw new Error("a form field stands outside of <ActionForm>");
  return context;
}

/** For a control that is not a <FormField>: its id, its error in words, what to show in it and beside it. */
export function useField(name: string) {
  const { formId, state, initial, pending } = useFormContext();
  const text = useRefText();
  const ref = state.fields?.[name];
  const value = (state.values ?? initial)[name] ?? "";
  const saved = state.stale?.saved[name];
  return {
    id: `${formId}-${name}`,
    error: ref && text(ref),
    value,
    /** What somebody else saved meanwhile, if it differs; show it with <SavedNow>. */
    saved: saved === value ? undefined : saved,
    pending,
  };
}
