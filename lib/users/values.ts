import type { fixedColumns } from "./csv-columns";

type FixedKey = (typeof fixedColumns)[number]["key"];

/** What a user has besides name and package: the columns of core.users by the name that file and log give them. */
export const textColumns = {
  extension: "extension",
  title: "title",
  department: "department",
  manager: "manager",
  callerIdNumber: "caller_id_number",
  callerIdFirstName: "caller_id_first_name",
  callerIdLastName: "caller_id_last_name",
  preferredLanguage: "preferred_language",
  timeZone: "time_zone",
  addressType: "address_type",
  addressCountry: "address_country",
  addressLocality: "address_locality",
  addressRegion: "address_region",
  addressStreet: "address_street",
  addressPostalCode: "address_postal_code",
} as const satisfies Partial<Record<FixedKey, string>>;

export const flagColumns = {
  basicMessaging: "basic_messaging",
  basicMeetings: "basic_meetings",
  basicCalling: "basic_calling",
} as const;

/** Told by name, kept as the row that has it: the table, the column of its name, and the one that refers to it. */
export const placeColumns = {
  location: { table: "locations", name: "name", column: "location_id" },
  preferredSite: { table: "sites", name: "url_name", column: "preferred_site_id" },
} as const;

export type TextKey = keyof typeof textColumns;
export type FlagKey = keyof typeof flagColumns;
export type PlaceKey = keyof typeof placeColumns;
/** `phoneNumber` is the user's own number of the organization's inventory. */
export type ValueKey = TextKey | PlaceKey | "phoneNumber";

export const isTextKey = (key: string): key is TextKey => key in textColumns;
export const isFlagKey = (key: string): key is FlagKey => key in flagColumns;
export const isPlaceKey = (key: string): key is PlaceKey => key in placeColumns;
export const isValueKey = (key: string): key is ValueKey =>
  key === "phoneNumber" || isTextKey(key) || isPlaceKey(key);

const LICENCE = "licence:";

/** The name of a licence among a user's values. */
export const licenceKey = (subscriptionId: string, productCode: string): string =>
  `${LICENCE}${subscriptionId}/${productCode}`;

export const isLicenceKey = (key: string): boolean => key.startsWith(LICENCE);

/** What a row asks for: null takes away, and so does `{ remove }` where the value is that one. */
export type AskedValues = Record<string, string | boolean | null | { remove: string }>;
/** As it was or will be. */
export type Values = Record<string, string | boolean | null>;
