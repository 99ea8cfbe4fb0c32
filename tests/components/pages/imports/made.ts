import type { Params } from "@/lib/core/list-address";
import type { FoundImport, PlannedRow, RowsPage } from "@/lib/imports";
import { rowsFilter } from "@/lib/imports/rows-filter";

export const now = new Date("2026-01-15T12:00Z");

export const found: FoundImport = {
  id: "i1",
  organizationId: "o1",
  organizationName: "Contoso",
  requestedBy: "u1",
  requestedByName: "Ada",
  partnerId: null,
  mode: "add_and_remove",
  state: "ready",
  fileName: "users.csv",
  fileKey: "k",
  fileSize: 1_536,
  sha256: "ab".repeat(32),
  encoding: "utf-8",
  delimiter: ",",
  askedEncoding: null,
  askedDelimiter: null,
  columns: null,
  warnings: null,
  refusal: null,
  rows: 20,
  balance: null,
  undoId: null,
  undoneBy: null,
  undoneByName: null,
  undoneTo: null,
  counts: { add: 12, modify: 3, remove: 1, unchanged: 2, error: 2, users: 100 },
  facets: null,
  progress: 0,
  checkpoint: 0,
  phase: null,
  plannedAt: now,
  lease: null,
  leasedUntil: null,
  cancelRequested: false,
  errorFileKey: null,
  createdAt: new Date("2026-01-15T11:40:00Z"),
  startedAt: null,
  finishedAt: null,
  hasRows: true,
  behind: null,
  fieldNames: {},
};

export const done: FoundImport = {
  ...found,
  state: "done",
  counts: { ...found.counts, added: 11, modified: 3, removed: 1, missed: 1 },
  errorFileKey: "e",
  finishedAt: new Date("2026-01-15T11:58:00Z"),
};

export const row = (values: Partial<PlannedRow> = {}): PlannedRow => ({
  line: 2,
  action: "add",
  email: "ana@contoso.example",
  name: "Ana Pop",
  packageName: "Calling Professional",
  changes: [],
  reasons: [],
  key: [],
  ...values,
});

export const filterOf = (params: Params = {}) => rowsFilter("o1", "i1", params);
export const pageOf = (rows: PlannedRow[] = [], more: Partial<RowsPage> = {}): RowsPage => ({
  ...{ rows, from: 0 },
  ...more,
});
