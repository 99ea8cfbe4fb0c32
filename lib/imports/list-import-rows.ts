import { type SQL, sql } from "drizzle-orm";
import type { RowReason, RowValues } from "@/db/schema";
import { type Ctx, inOrganization, type OrganizationTx } from "@/lib/access";
import { notFound } from "@/lib/core/errors";
import { isUuid } from "@/lib/core/ids";
import { csvLicences, csvPackages, headerOf, keyOfLicence } from "@/lib/users";

export const actions = ["add", "modify", "remove", "unchanged", "error"] as const;
export type RowAction = (typeof actions)[number];

type Value = string | boolean | null;
/** `label`: what a licence is called; other fields have their words. */
export type Change = { field: string; label?: string; before: Value; after: Value };
export type PlannedRow = {
  line: number;
  action: RowAction;
  email: string;
  name: string;
  packageName: string | null;
  changes: Change[];
  reasons: RowReason[];
};

export type RowsFilter = { show?: RowAction; after?: number; before?: number };
export type RowsPage = { rows: PlannedRow[]; previous?: number; next?: number };

const PAGE = 50;

type Stored = {
  line: number;
  action: RowAction;
  email: string;
  displayName: string;
  name: string;
  packageCode: string | null;
  before: RowValues | null;
  after: RowValues | null;
  reasons: RowReason[] | null;
};

/** One page of what an import will do, or did, row by row. */
export async function listImportRows(
  ctx: Ctx,
  organizationId: string,
  importId: string,
  filter: RowsFilter,
): Promise<RowsPage> {
  return inOrganization(ctx, "users:view", organizationId, async (tx) => {
    if (!isUuid(importId)) throw notFound("import");
    const back = filter.before !== undefined;
    const beyond = back ? sql`line < ${filter.before}` : sql`line > ${filter.after ?? 0}`;
    const { rows } = await tx.db.execute<Stored>(sql`
      SELECT line, action, email, display_name AS "displayName", btrim(first_name || ' ' || last_name) AS name,
        package_code AS "packageCode", before, after, reasons
      FROM core.import_rows WHERE import_id = ${importId}::uuid AND ${shown(filter)} AND ${beyond}
      ORDER BY line ${back ? sql`DESC` : sql``} LIMIT ${PAGE + 1}`);
    const names = await namesIn(tx);
    const page = rows.slice(0, PAGE).map((row) => plannedRow(row, names));
    const more = rows.length > PAGE;
    const inOrder = back ? page.reverse() : page;
    return {
      rows: inOrder,
      previous: (back ? more : filter.after) ? inOrder[0]?.line : undefined,
      next: back || more ? inOrder.at(-1)?.line : undefined,
    };
  });
}

/** Packages by code, licences by key. */
async function namesIn(tx: OrganizationTx): Promise<Map<string, string>> {
  const packages = (await csvPackages(tx)).map(({ code, name }): [string, string] => [code, name]);
  const licences = (await csvLicences(tx)).map((each): [string, string] => [
    keyOfLicence(each),
    headerOf(each),
  ]);
  return new Map([...packages, ...licences]);
}

const shown = ({ show }: RowsFilter): SQL => (show ? sql`action = ${show}` : sql`true`);

function plannedRow(row: Stored, names: Map<string, string>): PlannedRow {
  const packageName = (code: Value | undefined) =>
    typeof code === "string" ? (names.get(code) ?? code) : null;
  const value = (field: string, values: Stored["before"]) => {
    const given = values?.[field] ?? null;
    return field === "packageCode" ? packageName(given) : given;
  };
  const fields = row.action === "remove" ? [] : Object.keys(row.after ?? {});
  return {
    line: row.line,
    action: row.action,
    email: row.email,
    name: row.name || row.displayName,
    packageName: packageName(row.action === "remove" ? (row.before?.packageCode ?? null) : row.packageCode),
    changes: fields.map((field) => ({
      field,
      label: names.get(field),
      before: value(field, row.before),
      after: value(field, row.after),
    })),
    reasons: (row.reasons ?? []).map((reason) => withNames(reason, names)),
  };
}

const withNames = ({ code, values = {} }: RowReason, names: Map<string, string>): RowReason => ({
  code,
  values: Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, names.get(String(value)) ?? value]),
  ),
});
