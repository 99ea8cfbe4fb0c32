import { z } from "zod";
import type { FormState, MessageRef } from "./form-state";

/** Refused input carries a message key; values go beside it. */
const key = (name: string, values?: MessageRef["values"]) => JSON.stringify({ key: name, values });

/** A line of text that must be there, in any script; control characters are not text. */
export const text = (max: number) =>
  z
    .string(key("field.required"))
    .transform((value) => value.normalize("NFC").trim())
    .pipe(
      z
        .string()
        .min(1, key("field.required"))
        .max(max, key("field.tooLong", { max }))
        .regex(/^[^\p{Cc}\p{Zl}\p{Zp}]*$/u, key("field.controlCharacters")),
    );

/** A line of text that may be left empty: then undefined. */
export const optionalText = (max: number) =>
  z.preprocess(
    (value) => (typeof value === "string" && value.trim() === "" ? undefined : value),
    text(max).optional(),
  );

/** As typed, without the spaces around it, and with nothing that cannot be seen. Local part ≤ 64 (RFC 5321), 254 in all. */
export const email = () =>
  z
    .string(key("field.required"))
    .trim()
    .normalize("NFC")
    .min(1, key("field.required"))
    .max(254, key("field.email"))
    .regex(
      /^[^\s\p{Cc}\p{Cf}@<>()[\]\\,;:"]{1,64}@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+[\p{L}]{2,63}$/u,
      key("field.email"),
    );

/** The beginning of a text. A letter of two halves is not parted: half of one is no text to PostgreSQL. */
export const cut = (text: string, max: number): string =>
  text.length > max ? text.slice(0, max).replace(/[\uD800-\uDBFF]$/, "") : text;

export const id = () => z.uuid(key("field.choice"));

export const oneOf = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.enum(values, key("field.choice"));

export const wholeNumber = (from: number, to: number) => {
  const range = key("field.wholeNumber", { from, to });
  return z
    .string(key("field.required"))
    .trim()
    .regex(/^-?\d{1,12}$/, range)
    .transform(Number)
    .pipe(z.number().min(from, range).max(to, range));
};

/** A checkbox: present or not. */
export const checkbox = () =>
  z
    .string()
    .optional()
    .transform((value) => value !== undefined);

export type Read<T> = { ok: true; input: T } | { ok: false; state: FormState };

/** Turns a posted form into the verb's input, or into what to show: a message at each refused field, values kept. */
export function readForm<S extends z.ZodType>(schema: S, form: FormData): Read<z.output<S>> {
  const posted = Object.fromEntries([...new Set(form.keys())].map((name) => [name, given(form, name)]));
  const parsed = schema.safeParse(posted);
  if (parsed.success) return { ok: true, input: parsed.data };
  const state = {
    message: { key: "invalidInput" },
    fields: refusals(parsed.error),
    values: keptValues(form),
  };
  return { ok: false, state };
}

const neverShownAgain = /password|^(recovery)?code$|token|^\$|^submission$/i;

/** What to show again after a refusal: everything but secrets and hidden fields of the framework. */
export function keptValues(form: FormData): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const [name, value] of form)
    if (typeof value === "string" && !neverShownAgain.test(name)) kept[name] = value;
  return kept;
}

// A name that occurs more than once is a list (checkboxes, rows of a table).
function given(form: FormData, name: string): FormDataEntryValue | FormDataEntryValue[] | undefined {
  const all = form.getAll(name);
  return all.length > 1 ? all : all[0];
}

/** The first refusal of each field. */
export function refusals(error: z.ZodError): Record<string, MessageRef> {
  const fields: Record<string, MessageRef> = {};
  for (const issue of error.issues) fields[issue.path.join(".") || "form"] ??= refOf(issue.message);
  return fields;
}

function refOf(message: string): MessageRef {
  try {
    return JSON.parse(message);
  } catch {
    // An issue that no rule above named: zod's own words are English and technical.
    return { key: "field.choice" };
  }
}
