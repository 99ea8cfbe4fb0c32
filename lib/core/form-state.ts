/** A sentence to show: a key under `errors` in messages/<locale>/errors.json, with its values. */
export type MessageRef = { key: string; values?: Record<string, string | number> };

/** The values of a form that edits, by field name, as text: what was rendered, or what is saved now. */
export type Seen = Record<string, string>;

/** Who saved it meanwhile; `own`: the same person, elsewhere. */
export type SavedChange = { by?: string; own?: boolean; at: string; now: string };

/** What a form action answers; plain data, so that it survives a form post without JavaScript. */
export type FormState = {
  /** Refused as a whole: what happened, what to do. */
  message?: MessageRef;
  /** Refused fields, by field name. */
  fields?: Record<string, MessageRef>;
  /** What was typed, to show it again; never passwords or tokens. */
  values?: Record<string, string>;
  /** Refused because somebody saved it meanwhile: what is saved now, beside `values`. */
  stale?: { saved: Seen; change?: SavedChange };
  /** `values` are what is saved now, as was asked for. */
  taken?: true;
  /** Set when it worked and the page stays: a sentence for the toast. */
  done?: MessageRef;
  /** Which submission a fresh rendering of the form stands for; see lib/access/submissions. */
  submission?: string;
};

export const idle: FormState = {};

/** The signature every server action for <ActionForm> has. */
export type FormAction = (state: FormState, form: FormData) => Promise<FormState>;
