import type { Import, ImportState } from "./lease";

type Counts = Record<string, number>;

/** Beyond this share of the organization, the number of removals is to be typed. */
const MANY = 0.1;

export const needsTyping = ({ remove = 0, users = 0 }: Counts): boolean => remove > users * MANY;

/** How many rows an import changes, or changed. */
export const changesOf = ({ add = 0, modify = 0, remove = 0 }: Counts): number => add + modify + remove;

const underWay: readonly ImportState[] = ["uploading", "checking", "waiting", "applying", "undoing"];
export const isUnderWay = (state: ImportState): boolean => underWay.includes(state);

const cancellable: readonly ImportState[] = ["checking", "ready", "waiting", "applying"];
export const isCancellable = (state: ImportState): boolean => cancellable.includes(state);

/** How long the rows of an ended import can still be looked through, and what it did be undone. */
export const KEPT_DAYS = 30;

export const daysBefore = (now: Date, days: number) => new Date(now.getTime() - days * 86_400_000);

/** Whether an import did something that can still be taken back. */
export function isUndoable({ state, counts, finishedAt }: Import, now: Date): boolean {
  const { added = 0, modified = 0, removed = 0 } = counts ?? {};
  const ended = state === "done" || state === "cancelled" || state === "failed";
  return (
    ended && added + modified + removed > 0 && finishedAt !== null && finishedAt > daysBefore(now, KEPT_DAYS)
  );
}

/** What another encoding or separator does not mend. */
const final = ["empty", "spreadsheet", "notText", "fileGone"];

/** Whether a refused file may be a good one that was read wrongly. */
export const isReadableOtherwise = ({ state, refusal }: Pick<Import, "state" | "refusal">): boolean =>
  state === "refused" && refusal !== null && !final.includes(refusal.key);
