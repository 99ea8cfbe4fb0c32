import { cookies, headers } from "next/headers";
import { redirect, unstable_rethrow } from "next/navigation";
import type { z } from "zod";
import type { Ctx } from "@/lib/access";
import { DomainError, forbidden } from "@/lib/core/errors";
import { flashCookie } from "@/lib/core/flash";
import type { FormAction, FormState, MessageRef } from "@/lib/core/form-state";
import { PATH_HEADER } from "@/lib/core/headers";
import { isUuid } from "@/lib/core/ids";
import { keptValues, readForm } from "@/lib/core/input";
import { readSeen, StaleError } from "@/lib/core/stale";
import { currentCtx, signedIn } from "./current-ctx";

/** A sentence under `done` in messages/<locale>/errors.json's neighbour, shown as a toast. */
export type Done = { to?: string; toast?: MessageRef };

type Definition<S extends z.ZodType, R> = {
  /** What the form must hold; issues are message keys. Names that are not in it are ignored. */
  parse: S;
  run: (ctx: Ctx, input: z.output<S>) => Promise<R>;
  /** What the form holds after a button named `ask`, which changes what is asked for and nothing else. */
  ask?: (values: Record<string, string>, asked: string) => Record<string, string>;
  /** Where next, and what to say. Without it the page stays and is shown anew. */
  then?: (result: R, input: z.output<S>) => Done | Promise<Done>;
};

/**
 * A server action: parse, call one verb, say where next. Works without JavaScript (the answer is rendered from the
 * returned state), and one submission has one effect. Whatever is not a DomainError is a defect and reaches error.tsx.
 */
export function formAction<S extends z.ZodType, R>({ parse, run, then, ask }: Definition<S, R>): FormAction {
  return async (_state, form) => {
    const submission = submissionOf(form);
    if (form.has("takeSaved")) return takeSaved(form, submission);
    if (form.has("ask")) return askedAnew(form, submission, ask);
    const read = readForm(parse, form);
    if (!read.ok) return { ...read.state, submission };
    try {
      const ctx = await currentCtx();
      const result = await run({ ...ctx, now: new Date(), submission }, read.input);
      const done = (await then?.(result, read.input)) ?? {};
      if (done.to) await flashAndGo(done);
      return { done: done.toast, submission: crypto.randomUUID() };
    } catch (error) {
      unstable_rethrow(error);
      if (error instanceof DomainError) return refused(await orSignIn(error), form, submission);
      throw error;
    }
  };
}

// The refused form had what is saved now as its `seen`.
const takeSaved = (form: FormData, submission: string): FormState => ({
  values: { ...keptValues(form), ...readSeen(form.get("seen")) },
  taken: true,
  submission,
});

type Ask = Definition<z.ZodType, unknown>["ask"];

function askedAnew(form: FormData, submission: string, ask: Ask): FormState {
  const { ask: asked = "", ...values } = keptValues(form);
  return { values: ask ? ask(values, asked) : values, submission };
}

function submissionOf(form: FormData): string {
  const given = form.get("submission");
  return typeof given === "string" && isUuid(given) ? given : crypto.randomUUID();
}

async function flashAndGo({ to = "/", toast }: Done): Promise<never> {
  // Not httpOnly: the toast takes the cookie away when it is shown.
  if (toast)
    (await cookies()).set(flashCookie, JSON.stringify(toast), { maxAge: 20, path: "/", sameSite: "lax" });
  redirect(to);
}

/** What the doors say to who is signed in nowhere. */
const atTheDoor = ["forbidden", "notFound.organization"];

/**
 * Whose session ended is told that, and keeps what was typed. Without scripts there is no page to say it on: it would
 * send its reader to sign in, and the form with them.
 */
async function orSignIn(error: DomainError): Promise<DomainError> {
  if (!atTheDoor.includes(error.ref.key) || (await signedIn())) return error;
  const asked = await headers();
  if (asked.has("next-action")) return forbidden("signedOut");
  redirect(`/sign-in?next=${encodeURIComponent(asked.get(PATH_HEADER) ?? "/")}`);
}

// A refused attempt was rolled back; the same submission may be sent again, mended.
function refused(error: DomainError, form: FormData, submission: string): FormState {
  const stale = error instanceof StaleError ? { saved: error.saved, change: error.change } : undefined;
  return { message: error.ref, fields: error.fields, values: keptValues(form), submission, stale };
}
