import type { MessageRef } from "./form-state";

/** A translator for keys that come from the server or the database, which typed keys cannot know. */
export type AnyKey = (key: string, values?: MessageRef["values"]) => string;

/** The one place where a typed translator is taken for one of any key. */
export const anyKey = (translate: unknown) => translate as AnyKey;
