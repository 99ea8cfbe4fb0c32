import { basicColumns, fixedColumns } from "../csv-columns";
import { flagColumns, isPlaceKey, isTextKey, type PlaceKey, placeColumns, textColumns } from "../values";
import { type CsvLicence, headerOf, type Vocabulary } from "../vocabulary";

/** What a file is about: what users are, what they have, or both. */
export const userFileKinds = ["all", "attributes", "licences"] as const;
export type UserFileKind = (typeof userFileKinds)[number];

/** What a column takes. */
export type ColumnKind =
  | "needed"
  | "text"
  | "readOnly"
  | "flag"
  | "suspended"
  | "extension"
  | "phoneNumber"
  | "number"
  | "location"
  | "preferredSite"
  | "timeZone";

const kinds: Partial<Record<string, ColumnKind>> = {
  email: "needed",
  extension: "extension",
  phoneNumber: "phoneNumber",
  callerIdNumber: "number",
  location: "location",
  preferredSite: "preferredSite",
  timeZone: "timeZone",
};

export type ExportColumn = {
  header: string;
  kind: ColumnKind;
  /** Of `u`, a user, and what is joined. */
  sql: string;
};

/** The columns of the organization's file, in their order. */
export function exportColumns(
  words: Pick<Vocabulary, "packages" | "licences">,
  kind: UserFileKind = "all",
): ExportColumn[] {
  const names = ["firstName", "lastName", "displayName", "email"];
  const who = fixedColumns.filter(({ key }) => kind !== "licences" || names.includes(key));
  const attributes = who.map(({ key, header }) => ({ header, ...fixed(key) }));
  return kind === "attributes" ? attributes : [...attributes, ...flags(words)];
}

const named: Record<string, string> = {
  email: "u.email",
  firstName: "u.first_name",
  lastName: "u.last_name",
  displayName: "u.display_name",
  phoneNumber: "n.number",
};

const readOnly: Record<string, string> = {
  status: "u.status",
  lastAccess: `to_char(u.last_access_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`,
  daysSinceAccess: "(now() AT TIME ZONE 'UTC')::date - (u.last_access_at AT TIME ZONE 'UTC')::date",
};

function fixed(key: string): Pick<ExportColumn, "kind" | "sql"> {
  const own = readOnly[key];
  if (own) return { kind: "readOnly", sql: own };
  const kind = kinds[key] ?? "text";
  if (isTextKey(key)) return { kind, sql: `core.csv_guard(u.${textColumns[key]})` };
  if (isPlaceKey(key)) return { kind, sql: `core.csv_guard(${key.toLowerCase()}.name)` };
  return { kind, sql: `core.csv_guard(${named[key]})` };
}

const flag = (condition: string) => `CASE WHEN ${condition} THEN 'TRUE' ELSE 'FALSE' END`;

/**
 * A user without a package has empty cells instead of FALSE in all of them: that would ask for the removal. So has a
 * user with a licence of a suspended subscription: TRUE is refused there.
 */
function flags({ packages, licences }: Pick<Vocabulary, "packages" | "licences">): ExportColumn[] {
  const held = packages.filter((each) => each.held);
  return [
    ...held.map(
      ({ code, csvHeader }): ExportColumn => ({
        ...{ header: csvHeader, kind: "flag" },
        sql: `CASE WHEN u.package_code IS NULL THEN '' ELSE ${flag(`u.package_code = ${literal(code)}`)} END`,
      }),
    ),
    ...licences.map(
      (licence): ExportColumn => ({
        ...{ header: headerOf(licence), kind: licence.suspended ? "suspended" : "flag" },
        sql: licenceCell(licence),
      }),
    ),
    ...basicColumns.map(
      ({ key, header }): ExportColumn => ({ header, kind: "flag", sql: flag(`u.${flagColumns[key]}`) }),
    ),
  ];
}

function licenceCell({ subscriptionId, productCode, suspended }: CsvLicence): string {
  const has = `coalesce(${literal(`${subscriptionId}/${productCode}`)} = ANY (a.licences), false)`;
  return suspended ? `CASE WHEN ${has} THEN '' ELSE 'FALSE' END` : flag(has);
}

/** COPY takes no parameters: codes and ids are quoted here, the organization comes from the transaction's setting. */
const literal = (text: string) => `'${text.replaceAll("'", "''")}'`;

/** What the columns read, joined to the users as a whole instead of one by one. */
export const exportFrom = `core.users u
  ${(Object.keys(placeColumns) as PlaceKey[]).map(placeJoin).join("\n  ")}
  LEFT JOIN (SELECT DISTINCT ON (user_id) user_id, number FROM core.phone_numbers
    WHERE user_id IS NOT NULL AND is_primary ORDER BY user_id, number) n ON n.user_id = u.id
  LEFT JOIN (SELECT user_id, array_agg(subscription_id || '/' || product_code) AS licences
    FROM core.license_assignments GROUP BY user_id) a ON a.user_id = u.id`;

function placeJoin(key: PlaceKey): string {
  const { table, name, column } = placeColumns[key];
  return `LEFT JOIN (SELECT id, ${name} AS name FROM core.${table}) ${key.toLowerCase()} ON ${key.toLowerCase()}.id = u.${column}`;
}
