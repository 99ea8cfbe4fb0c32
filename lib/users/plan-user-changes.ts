import { type SQL, sql } from "drizzle-orm";
import type { OrganizationTx } from "@/lib/access";
import type { GivenUser } from "./given-user";
import { faultsOf, ruleColumns } from "./plan/faults";
import { noValues, valueParts } from "./plan/value-changes";

export type Plan = {
  importId: string;
  /** Planned again after it was shown: users that somebody changed since then are not touched, but shown again. */
  shownAt?: Date | null;
  /** Codes of the packages with calling, which need a location and a number or extension. */
  calling: readonly string[];
  /** New users get the licences that belong to no subscription. */
  basics?: boolean;
};

/** Between the values of a column on its way to the database; it is in no value, because no control character is. */
const SEPARATOR = "\x1f";

/** Instead of an address that is compared as it was typed, as nearly all are: those are sent once. */
const SAME = "=";

const column = (given: readonly GivenUser[], value: (user: GivenUser) => string | number) =>
  sql`string_to_table(${given.map(value).join(SEPARATOR)}, ${SEPARATOR})`;

const reasonsOf = ({ reasons }: GivenUser) => (reasons.length > 0 ? JSON.stringify(reasons) : "");

/**
 * Plans what is to become of each given user, by what the organization has: one row of core.import_rows each, in one
 * statement. What concerns the file as a whole is settled by `settlePlan` when all are there.
 */
export async function planUserChanges(
  tx: OrganizationTx,
  { importId, shownAt = null, calling, basics = false }: Plan,
  given: readonly GivenUser[],
): Promise<void> {
  if (given.length === 0) return;
  const more = valueParts(given);
  await tx.db.execute(sql`
    WITH given AS (
      -- A column that is empty in all rows arrives as no rows at all.
      SELECT line::integer, coalesce(email, '') AS email,
        CASE email_key WHEN ${SAME} THEN coalesce(email, '') ELSE coalesce(email_key, '') END COLLATE "C" AS email_key,
        coalesce(first_name, '') AS first_name, coalesce(last_name, '') AS last_name,
        coalesce(display_name, '') AS display_name, nullif(adds, '') AS adds,
        string_to_array(coalesce(drops, ''), ',') AS drops, leaves = 't' AS leaves,
        nullif(reasons, '')::jsonb AS reasons, nullif(asked, '')::jsonb AS asked
      FROM ROWS FROM (${columnsOf(given)})
        AS g (line, email, email_key, first_name, last_name, display_name, adds, drops, leaves, reasons, asked)
    ),
    known AS (SELECT k.address, k.elsewhere, (k.person).*
      FROM core.people_of_addresses((SELECT array_agg(email_key) FROM given)) k),
    matched AS (
      SELECT g.line, g.email, g.email_key, g.leaves, g.reasons, g.adds, u.id AS user_id,
        u.first_name AS first_before, u.last_name AS last_before, u.display_name AS display_before,
        u.package_code AS package_before, coalesce(u.elsewhere, false) AS elsewhere,
        coalesce(nullif(g.first_name, ''), u.first_name, '') AS first_name,
        coalesce(nullif(g.last_name, ''), u.last_name, '') AS last_name,
        coalesce(nullif(g.display_name, ''), u.display_name, btrim(g.first_name || ' ' || g.last_name))
          AS display_name,
        CASE WHEN g.adds IS NOT NULL THEN g.adds
          WHEN u.package_code = ANY (g.drops) THEN NULL ELSE u.package_code END AS package_code,
        u.package_code <> g.adds AND NOT u.package_code = ANY (g.drops) AS conflict,
        ${more?.columns ?? noValues}, ${ruleColumns},
        ${shownAt ? sql`u.changed_at > ${shownAt}::timestamptz AND u.changed_by IS DISTINCT FROM ${importId}::uuid` : sql`false`} AS meanwhile
      FROM given g
        LEFT JOIN known u ON u.address = g.email_key
        ${more?.joins ?? sql``}
    ),
    ruled AS (SELECT m.*, ${faultsOf(given, calling)} AS faults FROM matched m),
    judged AS (
      SELECT *, CASE WHEN reasons IS NOT NULL OR elsewhere OR meanwhile THEN 'error'
        WHEN user_id IS NULL AND leaves THEN 'unchanged'
        WHEN leaves THEN 'remove'
        WHEN conflict OR faults IS NOT NULL THEN 'error'
        WHEN user_id IS NULL THEN 'add'
        WHEN (first_name, last_name, display_name) <> (first_before, last_before, display_before)
          OR package_code IS DISTINCT FROM package_before OR values_after IS NOT NULL THEN 'modify'
        ELSE 'unchanged' END AS action
      FROM ruled
    )
    INSERT INTO core.import_rows (organization_id, import_id, line, action, email, email_key, first_name, last_name,
      display_name, package_code, user_id, before, after, reasons)
    SELECT ${tx.organizationId}::uuid, ${importId}::uuid, line, action, email, email_key, first_name, last_name,
      display_name, package_code, user_id,
      CASE action WHEN 'modify' THEN ${differing("before")}${more ? alsoValues("before") : sql``}
        WHEN 'remove' THEN ${all("before")} END,
      CASE action WHEN 'modify' THEN ${differing("after")}${more ? alsoValues("after") : sql``}
        WHEN 'add' THEN ${basics ? sql`'${sql.raw(BASICS)}' || coalesce(values_after, '{}')` : sql`values_after`} END,
      CASE WHEN reasons IS NOT NULL THEN reasons
        WHEN elsewhere THEN '[{"code": "emailElsewhere"}]'
        WHEN meanwhile THEN '[{"code": "changedMeanwhile"}]'
        WHEN faults IS NOT NULL AND action = 'error' THEN faults
        WHEN action = 'error' THEN jsonb_build_array(jsonb_build_object('code', 'packageConflict', 'values',
          jsonb_build_object('package', adds, 'has', package_before))) END
    FROM judged`);
}

const columnsOf = (given: readonly GivenUser[]) =>
  sql.join(
    [
      column(given, ({ line }) => line),
      column(given, ({ email }) => email),
      column(given, ({ email, emailKey }) => (emailKey === email ? SAME : emailKey)),
      column(given, ({ firstName }) => firstName),
      column(given, ({ lastName }) => lastName),
      column(given, ({ displayName }) => displayName),
      column(given, ({ adds }) => adds),
      column(given, ({ drops }) => drops),
      column(given, ({ leaves }) => (leaves ? "t" : "f")),
      column(given, reasonsOf),
      column(given, ({ values }) => (values ? JSON.stringify(values) : "")),
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

const BASICS = JSON.stringify({ basicMessaging: true, basicMeetings: true, basicCalling: true });

type Side = "before" | "after";

const alsoValues = (side: Side) => sql` || coalesce(${sql.raw(`values_${side}`)}, '{}')`;

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
