import type { DraftPerson } from "@/db/schema";
import type { Seen } from "@/lib/core/form-state";

/** What can be done to several users at once, in the order of the bar. */
export const userOperations = ["resend", "package", "deactivate", "reactivate", "delete"] as const;
export type UserOperation = (typeof userOperations)[number];

/** So many are looked at and answered one by one; more are a file's work. */
export const MOST_USERS = 1_000;
/** As many as are added by hand at a time. */
export const MOST_BY_HAND = 25;

/** From here on the number of those who are deleted is to be typed: it cannot be undone. */
const MANY = 10;
export const deletionNeedsTyping = (count: number): boolean => count > MANY;

/** How many more users may have a package; null: as many as there are. */
export const packageLeft = ({ quantity, held }: { quantity: number | null; held: number }): number | null =>
  quantity === null ? null : quantity - held;

export const licencesLeft = ({ purchased, assigned }: { purchased: number; assigned: number }): number =>
  purchased - assigned;

const LICENCE = "licence:";
/** The name of the box of a licence, which is named `subscription/product`. */
export const licenceField = (key: string) => `${LICENCE}${key}`;
export const licencesIn = (names: readonly string[]): string[] =>
  names.flatMap((name) => (name.startsWith(LICENCE) ? [name.slice(LICENCE.length)] : []));

/** Licences as the form's boxes hold them. */
export const licenceBoxes = (offered: readonly string[], held: readonly string[]): Seen =>
  Object.fromEntries(offered.map((key) => [licenceField(key), held.includes(key) ? "on" : ""]));

/** A row of those who are added by hand, with nothing in it yet. */
export const nobody: DraftPerson = {
  firstName: "",
  lastName: "",
  email: "",
  packageCode: "",
  location: "",
  phoneNumber: "",
  extension: "",
};
