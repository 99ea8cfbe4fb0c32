import { type SQL, sql } from "drizzle-orm";
import type { Seen } from "@/lib/core/form-state";

/** What can be said about a person, in the order of the form: its name there and in the log → its column. */
export const profileTexts = {
  firstName: "first_name",
  lastName: "last_name",
  displayName: "display_name",
  title: "title",
  department: "department",
  manager: "manager",
  preferredLanguage: "preferred_language",
  timeZone: "time_zone",
  callerIdNumber: "caller_id_number",
  callerIdFirstName: "caller_id_first_name",
  callerIdLastName: "caller_id_last_name",
  addressType: "address_type",
  addressStreet: "address_street",
  addressPostalCode: "address_postal_code",
  addressLocality: "address_locality",
  addressRegion: "address_region",
  addressCountry: "address_country",
} as const;

export type ProfileText = keyof typeof profileTexts;
export type ProfileKey = ProfileText | "preferredSite";
export type Profile = Record<ProfileKey, string | null>;

const isText = (key: string): key is ProfileText => key in profileTexts;
export const profileKeys: ProfileKey[] = [...Object.keys(profileTexts).filter(isText), "preferredSite"];

/** Names are never null: an empty one is no text. */
export const isName = (key: ProfileText) =>
  key === "firstName" || key === "lastName" || key === "displayName";

/** Of a user `u`. */
export const profileColumns: SQL = sql.join(
  [
    ...Object.entries(profileTexts).map(([key, column]) => sql.raw(`u.${column} AS "${key}"`)),
    sql`(SELECT s.url_name FROM core.sites s WHERE s.organization_id = u.organization_id
      AND s.id = u.preferred_site_id) AS "preferredSite"`,
  ],
  sql`, `,
);

/** As the form holds it. */
export const profileValues = (profile: Profile): Seen =>
  Object.fromEntries(profileKeys.map((key) => [key, profile[key] ?? ""]));
