/** Users that may have a package, where their number is capped. */
export const MOST_OF_A_PACKAGE = 1_000_000;

/** Package code → how many users may have it; null: as many as there are. */
export type Packages = Record<string, number | null>;
