import type { ImportState } from "./lease";

type Counts = Record<string, number>;

/** Beyond this share of the organization, the number of removals is to be typed. */
const MANY = 0.1;

export const needsTyping = ({ remove = 0, users = 0 }: Counts): boolean => remove > users * MANY;

/** How many rows an import changes, or changed. */
export const changesOf = ({ add = 0, modify = 0, remove = 0 }: Counts): number => add + modify + remove;

const underWay: readonly ImportState[] = ["uploading", "checking", "waiting", "applying"];
export const isUnderWay = (state: ImportState): boolean => underWay.includes(state);

const cancellable: readonly ImportState[] = ["checking", "ready", "waiting", "applying"];
export const isCancellable = (state: ImportState): boolean => cancellable.includes(state);
