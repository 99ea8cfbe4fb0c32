import { type SQL, sql } from "drizzle-orm";
import type { OrganizationTx } from "@/lib/access";
import { flagColumns, textColumns } from "../values";

export type Undo = { importId: string; undoId: string };
/** What an import did to a user. */
export type Did = "add" | "modify" | "remove";

/** The turn of all users who are put back in one go. */
export const TOGETHER = 1;

/** Some of what an import did of one kind, as rows that do the opposite: `images` is the chosen part. */
export function stagedBack(tx: OrganizationTx, undo: Undo, did: Did, images: SQL): SQL {
  const { action, columns } = opposites[did];
  return sql`
    INSERT INTO core.import_rows (organization_id, import_id, line, action, email, email_key, user_id, first_name,
      last_name, display_name, package_code, before, after, reasons, turn)
    SELECT ${tx.organizationId}::uuid, ${undo.undoId}::uuid, row_number() OVER (ORDER BY i.is_next DESC, i.user_id),
      CASE WHEN judged.reason IS NULL THEN ${action} ELSE 'error' END, i.email, lower(i.email), i.user_id, ${columns},
      CASE WHEN judged.reason IS NOT NULL THEN jsonb_build_array(jsonb_build_object('code', judged.reason)) END,
      ${did === "modify" ? TOGETHER : null}::integer
    FROM (${images}) i
      LEFT JOIN core.users u ON u.organization_id = ${tx.organizationId}::uuid AND u.id = i.user_id
      CROSS JOIN LATERAL (SELECT ${reasons(undo, did)} AS reason) judged`;
}

/** Who was touched by somebody else since then is left as they are. */
function reasons({ importId }: Undo, did: Did): SQL {
  if (did === "remove") return sql`CASE WHEN u.id IS NOT NULL THEN 'changedSince' END`;
  const changed = sql`u.changed_by IS DISTINCT FROM ${importId}::uuid`;
  const lives = sql`u.status = 'active' OR EXISTS (SELECT FROM core.user_roles o
    WHERE o.organization_id = u.organization_id AND o.user_id = u.id)`;
  return sql`CASE WHEN u.id IS NULL THEN 'goneSince' WHEN ${changed} THEN 'changedSince'
    ${did === "add" ? sql`WHEN ${lives} THEN 'livesSince'` : sql``} END`;
}

const nameless = sql`coalesce(u.first_name, ''), coalesce(u.last_name, ''), coalesce(u.display_name, '')`;

/** Texts and flags of the row that was removed; null and false say nothing. */
const profile = sql.raw(
  [
    ...Object.entries(textColumns).map(([key, column]) => `'${key}', i.before -> 'user' -> '${column}'`),
    ...Object.entries(flagColumns).map(
      ([key, column]) => `'${key}', CASE WHEN i.before -> 'user' -> '${column}' = 'true' THEN true END`,
    ),
  ].join(", "),
);

const allThatWas = sql`jsonb_strip_nulls(jsonb_build_object(${profile}, 'location', i.before -> 'user' -> 'location',
    'preferredSite', i.before -> 'user' -> 'preferredSite', 'phoneNumber',
    (SELECT n -> 'number' FROM jsonb_array_elements(i.before -> 'numbers') n WHERE n -> 'primary' = 'true' LIMIT 1)))
  || (SELECT coalesce(jsonb_object_agg('licence:' || (l ->> 'subscription') || '/' || (l ->> 'product'), true), '{}')
    FROM jsonb_array_elements(i.before -> 'licences') l)`;

/** From `i`, an image, and `u`, the user as it is now: names, package, before, after. */
const opposites: Record<Did, { action: Did; columns: SQL }> = {
  add: {
    action: "remove",
    columns: sql`${nameless}, NULL, jsonb_build_object('firstName', u.first_name, 'lastName', u.last_name,
      'displayName', u.display_name, 'packageCode', u.package_code), NULL`,
  },
  modify: {
    action: "modify",
    columns: sql`${nameless}, i.before ->> 'packageCode', i.after - 'licences', i.before`,
  },
  remove: {
    action: "add",
    columns: sql`i.before -> 'user' ->> 'first_name', i.before -> 'user' ->> 'last_name', i.before -> 'user' ->> 'display_name',
      i.before -> 'user' ->> 'package_code', NULL, ${allThatWas}`,
  },
};
