import { z } from "zod";
import { DomainError } from "./errors";
import type { SavedChange, Seen } from "./form-state";

/** For the schema of a form that edits: its hidden field. What cannot be read counts as nothing seen. */
export const seen = () => z.string().optional().transform(readSeen);

export function readSeen(text: unknown): Seen {
  try {
    return z.record(z.string(), z.string()).parse(JSON.parse(String(text)));
  } catch {
    return {};
  }
}

/** The row is not as the form showed it. Carries what is saved now, for the form to show beside what was typed. */
export class StaleError extends DomainError {
  readonly saved: Seen;
  readonly change?: SavedChange;

  constructor(saved: Seen, change?: SavedChange) {
    super("conflict", { key: "stale" });
    this.saved = saved;
    this.change = change;
  }
}

type Compared = {
  /** As the form was rendered. */
  seen: Seen;
  /** As the locked row is now, by the same names. */
  saved: Seen;
  /** As it would be. */
  wanted: Seen;
  /** Who did it and when; asked only when it matters. */
  lastChange?: () => Promise<SavedChange | undefined>;
};

/**
 * Refuses to write over what somebody else saved after the form was rendered. Call it with the row locked. A value
 * that both changed to the same is no conflict.
 */
export async function refuseStale({ seen, saved, wanted, lastChange }: Compared): Promise<void> {
  const overtaken = Object.keys(wanted).some(
    (name) => saved[name] !== seen[name] && saved[name] !== wanted[name],
  );
  if (overtaken) throw new StaleError(saved, await lastChange?.());
}
