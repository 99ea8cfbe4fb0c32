/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import type { RunFilter } from "@/app/(portal)/reports/_parts/run-filter";
import { RunList } from "@/app/(portal)/reports/_parts/run-list";
import type { ReportList, RunView } from "@/lib/reports";
import { renderWithIntl } from "../../../support/render";
import { cells } from "../support/facts";
import { cancelled, failed, now, queued, ready, running } from "./runs";

jest.mock("@/app/(portal)/reports/actions", () => ({
  runReportAction: async () => ({}),
  cancelReportAction: async () => ({}),
  retryReportAction: async () => ({}),
}));
jest.mock("@/lib/reports", () => ({ runStates: ["queued", "running", "ready", "failed", "cancelled"] }));
jest.mock("next/navigation", () => ({ useRouter: () => ({ refresh() {} }), usePathname: () => "/reports" }));

type Options = Partial<ReportList> & { filter?: RunFilter; canRun?: boolean; locale?: "en" | "fr" | "ro" };

function show(runs: RunView[], { filter = { states: [] }, canRun = true, locale, ...rest }: Options = {}) {
  const counts = { ready: 1, running: 1, failed: 1 };
  const list: ReportList = { runs, counts, total: runs.length, retentionDays: 30, ...rest };
  return renderWithIntl(<RunList {...{ list, filter, canRun, now }} seesAll />, { locale });
}

const all = [queued, running, ready, failed, cancelled];
const rowOf = (run: RunView) => {
  const link = screen.getAllByRole("link").find((each) => each.getAttribute("href") === `/reports/${run.id}`);
  const row = link?.closest("tr");
  if (!row) throw new Error(`no row leads to ${run.id}`);
  return within(row);
};

test("every run is a line that leads to it, with figures only where they are final", () => {
  show(all);
  expect(cells()).toHaveLength(5);
  expect(cells()[2]?.slice(0, 5)).toEqual(["Subscription Details", "Ready", "1,034", "150.2 kB", "Ada"]);
  expect(cells()[3]?.slice(1, 4)).toEqual(["Failed", "–", "–"]);
  for (const run of all) expect(rowOf(run).getAllByRole("cell")).toHaveLength(8);
  expect(rowOf(queued).getByText("Queued")).toBeVisible();
});

test("the running one has a named bar in its line", () => {
  show(all);
  const bar = rowOf(running).getByRole("progressbar", { name: "Subscription Details is being made" });
  expect(bar).toHaveAttribute("aria-valuetext", "250 of 1,000 rows");
});

test("what can be done depends on the state", () => {
  show(all);
  expect(rowOf(ready).getByRole("link", { name: "Download CSV" })).toHaveAttribute("download");
  expect(rowOf(queued).getByRole("button", { name: "Cancel report" })).toBeInTheDocument();
  expect(rowOf(failed).getByRole("button", { name: "Try again" })).toBeInTheDocument();
  expect(rowOf(cancelled).getByRole("button", { name: "Try again" })).toBeInTheDocument();
  expect(rowOf(ready).queryByRole("button", { name: /Cancel|Try/ })).toBeNull();
});

test("another person's failed run cannot be tried again, one being cancelled not cancelled twice", () => {
  show([
    { ...failed, mine: false },
    { ...running, cancelRequested: true },
  ]);
  expect(screen.queryByRole("button", { name: "Try again" })).toBeNull();
  expect(screen.queryByRole("button", { name: "Cancel report" })).toBeNull();
  expect(screen.queryByRole("button", { name: /^More for/ })).toBeNull();
});

test("the read-only role may download and nothing else", () => {
  show(all, { canRun: false });
  expect(screen.getByRole("link", { name: "Download CSV" })).toBeInTheDocument();
  expect(screen.queryByRole("button", { name: /Cancel report|Try again/ })).toBeNull();
});

test("the filter tells how many there are of each state and keeps what is chosen", () => {
  show([failed], { filter: { states: ["failed"] }, counts: { failed: 1, ready: 12_400 } });
  const choice = screen.getByRole<HTMLInputElement>("checkbox", { name: /Failed/, hidden: true });
  expect(choice).toBeChecked();
  expect(screen.getByRole("checkbox", { name: "Ready 12,400", hidden: true })).not.toBeChecked();
  expect(screen.getByRole("checkbox", { name: "Cancelled 0", hidden: true })).toBeInTheDocument();
  expect(screen.getByText("State is Failed")).toBeVisible();
  expect(screen.getByRole("link", { name: "Remove filter: State" })).toHaveAttribute("href", "/reports");
});

test("the next page keeps the filter; the first one leads back", () => {
  show(all, { filter: { states: ["ready", "failed"], after: "r0" }, next: "r5", total: 61 });
  const link = (name: string) => screen.getByRole("link", { name }).getAttribute("href");
  expect(link("Next")).toBe("/reports?state=ready&state=failed&after=r5");
  expect(link("First")).toBe("/reports?state=ready&state=failed");
  expect(screen.getByText("61 rows")).toBeVisible();
});

test("one page has nowhere to go", () => {
  show([ready]);
  expect(screen.getByText("1 row")).toBeVisible();
  expect(screen.queryByRole("link", { name: "Next" })).toBeNull();
  expect(screen.queryByText("First")).toBeNull();
});

test("without any run there is no filter and no pager", () => {
  show([], { counts: {}, total: 0 });
  expect(screen.getByText("No reports yet")).toBeVisible();
  expect(screen.queryByRole("search")).toBeNull();
  expect(screen.queryByRole("navigation", { name: "Pages" })).toBeNull();
});

test.each([
  [1, "1 zi"],
  [2, "2 zile"],
  [20, "20 de zile"],
  [101, "101 zile"],
])("Romanian counts days right: %i", (retentionDays, words) => {
  show([], { counts: {}, total: 0, retentionDays, locale: "ro" });
  expect(screen.getByText(new RegExp(`aici ${words}\\.$`))).toBeVisible();
});

test("in French headers, states and dates are French", () => {
  show([ready], { locale: "fr" });
  const headers = screen.getAllByRole("columnheader").map(({ textContent }) => textContent);
  expect(headers).toEqual([
    "Rapport",
    "État",
    "Lignes",
    "Taille",
    "Exécuté par",
    "Exécuté le",
    "Conservé jusqu’au",
    "Actions",
  ]);
  expect(screen.getByText("dans 30 jours (14 févr.)")).toBeVisible();
});
