"use client";
import { type ReactNode, useActionState, useEffect, useId, useMemo, useRef, useState } from "react";
import type { ButtonTone } from "@/components/ui/button";
import { Toast } from "@/components/ui/toast";
import { type FormAction, type FormState, idle, type Seen } from "@/lib/core/form-state";
import { FormContextProvider } from "./form-context";
import { FormSummary } from "./form-summary";
import { useRefText } from "./ref-text";
import { StaleButtons, StaleNote, TakenNote } from "./stale-note";
import { SubmitButton } from "./submit-button";

export type ActionFormProps = {
  /** A server action itself, not a closure around it: only so the form works without scripts. */
  action: FormAction;
  /** What the button does: "Start trial". Without it buttons elsewhere send the form, by its id. */
  submit?: string;
  id?: string;
  /** Said while it is under way; "Working…" unless told. */
  pending?: string;
  tone?: ButtonTone;
  /** Values at first; what was typed wins after a refusal. */
  initial?: Record<string, string>;
  /** Of a form that edits: the values as they are saved (`initial` unless told), which the verb compares. */
  seen?: Seen;
  /** Sent along unseen: ids, the step. */
  hidden?: Record<string, string>;
  /** From the server, once per rendering (`crypto.randomUUID()`): the same for a double submit. */
  submission?: string;
  /** Beside the button: cancel. */
  secondary?: ReactNode;
  /** `row`: fields and button in one line; `wide`: as broad as what is around it. */
  layout?: "stack" | "row" | "wide";
  /** Rows of fields share names: they stay in the browser as they were typed, instead of by name in the answer. */
  rows?: boolean;
  /** For screen readers where no heading names it. */
  label?: string;
  children?: ReactNode;
};

const layouts = {
  row: "flex flex-wrap items-end gap-3",
  stack: "grid max-w-form grid-cols-1 gap-4",
  wide: "grid grid-cols-1 gap-4",
};

/** What <ActionForm> does in the browser. */
export function LiveForm({ action, initial, hidden = {}, layout = "stack", ...rest }: ActionFormProps) {
  const [state, dispatch, pending] = useActionState(action, idle);
  const formId = useId();
  const form = useRef<HTMLFormElement>(null);
  const refused = useRefText();
  const done = useRefText("done");
  const items = useSummary(state, formId);
  const submission = state.submission ?? rest.submission;
  const seen = useSeen(state, rest.seen);
  const unseen = { ...hidden, ...(seen && { seen }), ...(submission && { submission }) };

  useEffect(() => {
    if (state.done) form.current?.closest("dialog")?.close();
  }, [state.done]);

  return (
    <FormContextProvider value={{ formId, state, initial: initial ?? rest.seen ?? {}, pending }}>
      <form
        ref={form}
        id={rest.id}
        action={dispatch}
        aria-label={rest.label}
        aria-busy={pending}
        onSubmit={(event) => pending && event.preventDefault()}
        onReset={(event) => rest.rows && event.preventDefault()}
        className={layouts[layout]}
      >
        {Object.entries(unseen).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {state.stale ? (
          <StaleNote stale={state.stale} />
        ) : (
          <FormSummary title={state.message && refused(state.message)} items={items} />
        )}
        {state.taken && <TakenNote />}
        {rest.children}
        {rest.submit && (
          <div className="flex flex-wrap items-center gap-2">
            {state.stale ? (
              <StaleButtons pending={rest.pending} />
            ) : (
              <SubmitButton tone={rest.tone} pending={rest.pending}>
                {rest.submit}
              </SubmitButton>
            )}
            {rest.secondary}
          </div>
        )}
      </form>
      {state.done && <Toast key={state.submission} text={done(state.done)} />}
    </FormContextProvider>
  );
}

/**
 * What the reader saw stays what was rendered first, whatever a refresh of the page brings, until an answer shows what
 * is saved now.
 */
function useSeen(state: FormState, given?: Seen) {
  const [rendered] = useState(given && JSON.stringify(given));
  return state.stale ? JSON.stringify(state.stale.saved) : (state.values?.seen ?? rendered);
}

/** A new list per answer, so that the summary takes the focus again when the same is refused twice. */
function useSummary(state: FormState, formId: string) {
  const text = useRefText();
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another answer makes another list
  return useMemo(() => {
    const refused = Object.entries(state.fields ?? {});
    if (refused.length > 0)
      return refused.map(([name, ref]) => ({ text: text(ref), fieldId: `${formId}-${name}` }));
    return state.message ? [{ text: text(state.message) }] : [];
  }, [state]);
}
