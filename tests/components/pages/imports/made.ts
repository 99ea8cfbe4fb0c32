import type { FoundImport, PlannedRow } from "@/lib/imports";

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
  ...values,
});
