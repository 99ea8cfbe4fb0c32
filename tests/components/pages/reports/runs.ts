import type { RunView } from "@/lib/reports";

export const now = new Date("2026-01-15T12:00Z");

export const ready: RunView = {
  id: "r1",
  template: "subscription_details",
  language: "en",
  state: "ready",
  rows: 1_034,
  expectedRows: 1_034,
  fileName: "Subscription Details_7Q2K9F4M",
  fileSize: 153_819,
  error: null,
  cancelRequested: false,
  requestedByName: "Ada",
  mine: true,
  createdAt: new Date("2026-01-15T11:50:07Z"),
  startedAt: new Date("2026-01-15T11:51:00Z"),
  finishedAt: new Date("2026-01-15T11:53:10Z"),
  expiresAt: new Date("2026-02-14T12:00Z"),
};

const unfinished = { fileName: null, fileSize: null, finishedAt: null, expiresAt: null };

export const queued: RunView = {
  ...ready,
  ...unfinished,
  id: "r2",
  state: "queued",
  rows: 0,
  expectedRows: null,
  startedAt: null,
};

export const running: RunView = {
  ...ready,
  ...unfinished,
  id: "r3",
  state: "running",
  rows: 250,
  expectedRows: 1_000,
  startedAt: new Date("2026-01-15T11:59:00Z"),
};

export const failed: RunView = {
  ...ready,
  ...unfinished,
  id: "r4",
  state: "failed",
  rows: 12,
  finishedAt: new Date("2026-01-15T11:52:00Z"),
  error: { key: "reports.failed", values: { number: "1a2b3c4d" } },
};

export const cancelled: RunView = { ...failed, id: "r5", state: "cancelled", error: null };
