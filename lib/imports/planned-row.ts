import type { RowReason, RowValues } from "@/db/schema";
import type { OrganizationTx } from "@/lib/access";
import type { KeyValue } from "@/lib/core/keyset";
import { csvLicences, csvPackages, headerOf, keyOfLicence } from "@/lib/users";
import type { RowAction } from "./rows-filter";

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
  key: KeyValue[];
};

export type StoredRow = {
  line: number;
  action: RowAction;
  email: string;
  displayName: string;
  name: string;
  packageCode: string | null;
  before: RowValues | null;
  after: RowValues | null;
  reasons: RowReason[] | null;
  key: KeyValue[];
};

export type Names = Map<string, string>;

/** Packages by code, licences by key. */
export async function namesIn(tx: OrganizationTx): Promise<Names> {
  const packages = (await csvPackages(tx)).map(({ code, name }): [string, string] => [code, name]);
  const licences = (await csvLicences(tx)).map((each): [string, string] => [
    keyOfLicence(each),
    headerOf(each),
  ]);
  return new Map([...packages, ...licences]);
}

/** A staged row as people read it. */
export function plannedRow(row: StoredRow, names: Names): PlannedRow {
  const packageName = (code: Value | undefined) =>
    typeof code === "string" ? (names.get(code) ?? code) : null;
  const value = (field: string, values: StoredRow["before"]) => {
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
    key: row.key,
  };
}

const withNames = ({ code, values = {} }: RowReason, names: Names): RowReason => ({
  code,
  values: Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, names.get(String(value)) ?? value]),
  ),
});
