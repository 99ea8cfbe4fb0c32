import { screen, within } from "@testing-library/react";
import { progressOf } from "@/app/(portal)/reports/_parts/progress";
import { runFilter, runsHref } from "@/app/(portal)/reports/_parts/run-filter";
import { RunList } from "@/app/(portal)/reports/_parts/run-list";
import { TemplateList } from "@/app/(portal)/reports/_parts/template-list";
import { RunSheet } from "@/app/(portal)/reports/[runId]/_parts/run-sheet";
import type { RunView } from "@/lib/reports";
import { renderWithIntl } from "../support/render";

jest.mock("@/app/(portal)/reports/actions", () => ({
  runReportAction: async () => ({}),
  cancelReportAction: async () => ({}),
  retryReportAction: async () => ({}),
}));
jest.mock("@/lib/reports", () => ({
  reportNames: ["subscription_details"],
  runStates: ["queued", "running", "ready", "failed", "cancelled"],
}));
jest.mock("next/navigation", () => ({ useRouter: () => ({ refresh() {} }), usePathname: () => "/reports" }));

const now = new Date("2026-01-15T12:00Z");
const run: RunView = {
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
  createdAt: now,
  startedAt: now,
  finishedAt: now,
  expiresAt: new Date("2026-02-14T12:00Z"),
};
const running: RunView = {
  ...run,
  id: "r2",
  state: "running",
  rows: 400,
  expectedRows: 1_000,
  finishedAt: null,
  expiresAt: null,
};

test("a ready run offers its file, as plain links", () => {
  renderWithIntl(<RunSheet run={run} canRun now={now} />);
  expect(screen.getByRole("link", { name: "Download CSV" })).toHaveAttribute("href", "/reports/r1/file");
  expect(screen.getByRole("link", { name: "Download compressed" })).toHaveAttribute(
    "href",
    "/reports/r1/file?format=gz",
  );
  expect(screen.queryByRole("button", { name: "Cancel report" })).toBeNull();
});

test("a running one shows how far it is and can be cancelled by who may, once", () => {
  const { rerender } = renderWithIntl(<RunSheet run={running} canRun now={now} />);
  expect(screen.getByRole("progressbar")).toHaveAccessibleName("Subscription Details is being made");
  expect(screen.getByText("400 of 1,000 rows")).toBeInTheDocument();
  expect(screen.getByRole("button", { name: "Cancel report" })).toBeInTheDocument();
  rerender(<RunSheet run={{ ...running, cancelRequested: true }} canRun now={now} />);
  expect(screen.queryByRole("button", { name: "Cancel report" })).toBeNull();
  rerender(<RunSheet run={running} canRun={false} now={now} />);
  expect(screen.queryByRole("button", { name: "Cancel report" })).toBeNull();
});

test("a failed one says why in the reader's language; who asked for it may try again", () => {
  const failed: RunView = {
    ...run,
    state: "failed",
    error: { key: "reports.failed", values: { number: "1a2b3c4d" } },
  };
  const { rerender } = renderWithIntl(<RunSheet run={failed} canRun now={now} />, { locale: "es" });
  expect(screen.getByText(/comunique a su soporte el número 1a2b3c4d/)).toBeInTheDocument();
  expect(screen.getByRole("button", { name: "Reintentar" })).toBeInTheDocument();
  rerender(<RunSheet run={{ ...failed, mine: false }} canRun now={now} />);
  expect(screen.queryByRole("button", { name: "Reintentar" })).toBeNull();
});

test("the list names who ran a report only where others' runs are in it", () => {
  const list = { runs: [run, running], counts: { ready: 1, running: 1 }, total: 2, retentionDays: 30 };
  const { rerender } = renderWithIntl(
    <RunList list={{ ...list, runs: [run] }} filter={{ states: [] }} canRun seesAll now={now} />,
  );
  const table = within(screen.getByRole("table"));
  expect(table.getByRole("columnheader", { name: "Run by" })).toBeInTheDocument();
  expect(table.getByText("150.2 kB")).toBeInTheDocument();
  rerender(<RunList list={list} filter={{ states: [] }} canRun seesAll={false} now={now} />);
  expect(screen.queryByRole("columnheader", { name: "Run by" })).toBeNull();
});

test("an empty list says what to do: run one, wait for one, or remove the filter", () => {
  const list = { runs: [], counts: {}, total: 0, retentionDays: 30 };
  const { rerender } = renderWithIntl(<RunList {...{ list, now }} filter={{ states: [] }} canRun seesAll />);
  expect(screen.getByText(/Run one above/)).toBeInTheDocument();
  rerender(<RunList {...{ list, now }} filter={{ states: [] }} canRun={false} seesAll />);
  expect(screen.getByText(/Reports that your administrators run/)).toBeInTheDocument();
  rerender(<RunList {...{ list, now }} filter={{ states: ["failed"] }} canRun seesAll />);
  expect(screen.getByRole("link", { name: "Show all runs" })).toHaveAttribute("href", "/reports");
});

test("who reads English has no headers to choose; others have, with the stable ones first", () => {
  const { unmount } = renderWithIntl(<TemplateList submission="s" />);
  expect(screen.queryByRole("radio", { hidden: true })).toBeNull();
  unmount();
  renderWithIntl(<TemplateList submission="s" />, { locale: "ro" });
  const radios = screen.getAllByRole<HTMLInputElement>("radio", { hidden: true });
  expect(radios.map(({ value, checked }) => [value, checked])).toEqual([
    ["en", true],
    ["ro", false],
  ]);
});

test("the address keeps what it knows and drops the rest", () => {
  expect(runFilter({ state: ["failed", "nonsense"], after: "x" })).toEqual({
    states: ["failed"],
    after: "x",
  });
  expect(runFilter({})).toEqual({ states: [], after: undefined });
  expect(runsHref({ states: ["failed", "ready"], after: "x" })).toBe(
    "/reports?state=failed&state=ready&after=x",
  );
  expect(runsHref({ states: [] })).toBe("/reports");
});

test("the time left follows the pace so far, and is not guessed from nothing", () => {
  const at = (seconds: number) => new Date(now.getTime() + seconds * 1_000);
  expect(progressOf({ rows: 100, expectedRows: 400, startedAt: now }, at(10))).toMatchObject({
    secondsLeft: 30,
  });
  expect(progressOf({ rows: 0, expectedRows: 400, startedAt: now }, at(10)).secondsLeft).toBeUndefined();
  expect(progressOf({ rows: 5, expectedRows: null, startedAt: now }, at(10))).toEqual({ done: 5 });
});
