import { type SQL, sql } from "drizzle-orm";
import type { OrganizationTx } from "@/lib/access";
import type { GivenUser } from "./given-user";

export type Plan = {
  importId: string;
  /** Planned again after it was shown: users that somebody changed since then are not touched, but shown again. */
  shownAt?: Date | null;
};

/** Between the values of a column on its way to the database; it is in no value, because no control character is. */
const SEPARATOR = "\x1f";

const column = (given: readonly GivenUser[], value: (user: GivenUser) => string | number) =>
  sql`string_to_table(${given.map(value).join(SEPARATOR)}, ${SEPARATOR})`;

const reasonsOf = ({ reasons }: GivenUser) => (reasons.length > 0 ? JSON.stringify(reasons) : "");

/**
 * Plans what is to become of each given user, by what the organization has: one row of core.import_rows each, in one
 * statement. What concerns the file as a whole is settled by `settlePlan` when all are there.
 */
export async function planUserChanges(
  tx: OrganizationTx,
  { importId, shownAt = null }: Plan,
  given: readonly GivenUser[],
): Promise<void> {
  if (given.length === 0) return;
  await tx.db.execute(sql`
    WITH given AS (
      -- A column that is empty in all rows arrives as no rows at all.
      SELECT line::integer, coalesce(email, '') AS email, coalesce(email_key, '') COLLATE "C" AS email_key,
        coalesce(first_name, '') AS first_name, coalesce(last_name, '') AS last_name,
        coalesce(display_name, '') AS display_name, nullif(adds, '') AS adds,
        string_to_array(coalesce(drops, ''), ',') AS drops, leaves = 't' AS leaves,
        nullif(reasons, '')::jsonb AS reasons
      FROM ROWS FROM (${columnsOf(given)})
        AS g (line, email, email_key, first_name, last_name, display_name, adds, drops, leaves, reasons)
    ),
    elsewhere AS (SELECT core.emails_elsewhere((SELECT array_agg(email_key) FROM given)) AS email_key),
    matched AS (
      SELECT g.line, g.email, g.email_key, g.leaves, g.reasons, g.adds, u.id AS user_id,
        u.first_name AS first_before, u.last_name AS last_before, u.display_name AS display_before,
        u.package_code AS package_before, e.email_key IS NOT NULL AS elsewhere,
        coalesce(nullif(g.first_name, ''), u.first_name, '') AS first_name,
        coalesce(nullif(g.last_name, ''), u.last_name, '') AS last_name,
        coalesce(nullif(g.display_name, ''), u.display_name, btrim(g.first_name || ' ' || g.last_name))
          AS display_name,
        CASE WHEN g.adds IS NOT NULL THEN g.adds
          WHEN u.package_code = ANY (g.drops) THEN NULL ELSE u.package_code END AS package_code,
        u.package_code <> g.adds AND NOT u.package_code = ANY (g.drops) AS conflict,
        u.changed_at > ${shownAt}::timestamptz AND u.changed_by IS DISTINCT FROM ${importId}::uuid AS meanwhile
      FROM given g
        -- Looked up one by one through the index: an organization may have a million of them.
        LEFT JOIN LATERAL (SELECT * FROM core.users WHERE organization_id = ${tx.organizationId}::uuid
          AND email_key = g.email_key LIMIT 1) u ON true
        LEFT JOIN elsewhere e ON e.email_key = g.email_key
    ),
    judged AS (
      SELECT *, CASE WHEN reasons IS NOT NULL OR elsewhere OR meanwhile THEN 'error'
        WHEN user_id IS NULL AND leaves THEN 'unchanged'
        WHEN user_id IS NULL THEN 'add'
        WHEN leaves THEN 'remove'
        WHEN conflict THEN 'error'
        WHEN (first_name, last_name, display_name) <> (first_before, last_before, display_before)
          OR package_code IS DISTINCT FROM package_before THEN 'modify'
        ELSE 'unchanged' END AS action
      FROM matched
    )
    INSERT INTO core.import_rows (organization_id, import_id, line, action, email, email_key, first_name, last_name,
      display_name, package_code, user_id, before, after, reasons)
    SELECT ${tx.organizationId}::uuid, ${importId}::uuid, line, action, email, email_key, first_name, last_name,
      display_name, package_code, user_id,
      CASE action WHEN 'modify' THEN ${differing("before")} WHEN 'remove' THEN ${all("before")} END,
      CASE action WHEN 'modify' THEN ${differing("after")} END,
      CASE WHEN reasons IS NOT NULL THEN reasons
        WHEN elsewhere THEN '[{"code": "emailElsewhere"}]'
        WHEN meanwhile THEN '[{"code": "changedMeanwhile"}]'
        WHEN action = 'error' THEN jsonb_build_array(jsonb_build_object('code', 'packageConflict', 'values',
          jsonb_build_object('package', adds, 'has', package_before))) END
    FROM judged`);
}

const columnsOf = (given: readonly GivenUser[]) =>
  sql.join(
    [
      column(given, ({ line }) => line),
      column(given, ({ email }) => email),
      column(given, ({ emailKey }) => emailKey),
      column(given, ({ firstName }) => firstName),
      column(given, ({ lastName }) => lastName),
      column(given, ({ displayName }) => displayName),
      column(given, ({ adds }) => adds),
      column(given, ({ drops }) => drops),
      column(given, ({ leaves }) => (leaves ? "t" : "f")),
      column(given, reasonsOf),
    ],
    sql`, `,
  );

/** What the log and the preview call a value, where it is, and where it was. */
const values = [
  ["firstName", "first_name", "first_before"],
  ["lastName", "last_name", "last_before"],
  ["displayName", "display_name", "display_before"],
  ["packageCode", "package_code", "package_before"],
] as const;

type Side = "before" | "after";

/** The values that change, on one side. */
function differing(side: Side): SQL {
  const parts = values.map(([name, now, was]) =>
    sql.raw(`CASE WHEN ${now} IS DISTINCT FROM ${was}
        THEN jsonb_build_object('${name}', ${side === "after" ? now : was}) ELSE '{}' END`),
  );
  return sql.join(parts, sql` || `);
}

const all = (side: Side): SQL =>
  sql.raw(
    `jsonb_build_object(${values.map(([name, now, was]) => `'${name}', ${side === "after" ? now : was}`).join(", ")})`,
  );
