/** Where an organization's data lives. */
export const regions = ["US", "CA", "EU", "AE"] as const;
export type Region = (typeof regions)[number];

export const isRegion = (value: unknown): value is Region => regions.some((region) => region === value);
