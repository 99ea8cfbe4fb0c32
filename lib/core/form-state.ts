/** A sentence to show: a key under `errors` in messages/<locale>/errors.json, with its values. */
export type MessageRef = { key: string; values?: Record<string, string | number> };

/** What a form action answers; plain data, so that it survives a form post without JavaScript. */
export type FormState = {
  /** Refused as a whole: what happened, what to do. */
  message?: MessageRef;
  /** Refused fields, by field name. */
  fields?: Record<string, MessageRef>;
  /** What was typed, to show it again; never passwords or tokens. */
  values?: Record<string, string>;
  /** Set when it worked and the page stays: a sentence for the toast. */
  done?: MessageRef;
  /** Which submission a fresh rendering of the form stands for; see lib/access/submissions. */
  submission?: string;
};

export const idle: FormState = {};

/** The signature every server action for <ActionForm> has. */
export type FormAction = (state: FormState, form: FormData) => Promise<FormState>;
