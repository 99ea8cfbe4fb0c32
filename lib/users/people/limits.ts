const LONG = 256;
const longer: Partial<Record<string, number>> = { displayName: LONG, manager: LONG, addressStreet: LONG };

/** How many characters a text about a person may have, by its name in file and form. */
export const longestOf = (key: string): number => longer[key] ?? 128;
