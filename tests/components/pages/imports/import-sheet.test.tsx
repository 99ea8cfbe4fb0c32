/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import { ImportSheet } from "@/app/(portal)/organizations/[organizationId]/users/imports/[importId]/_parts/import-sheet";
import type { FoundImport } from "@/lib/imports";
import { renderWithIntl } from "../../../support/render";
import { hidden } from "../support/facts";
import { done, filterOf, found, now, pageOf } from "./made";

jest.mock("@/lib/imports", () => jest.requireActual("./library"));
jest.mock("next/navigation", () => ({ useRouter: () => ({ refresh() {} }) }));
jest.mock("@/app/(portal)/organizations/[organizationId]/users/imports/[importId]/actions", () => {
  const { fakeAction } = jest.requireActual("../support/fake-actions");
  return {
    startImportAction: fakeAction(),
    cancelImportAction: fakeAction(),
    recheckImportAction: fakeAction(),
    undoImportAction: fakeAction(),
  };
});

type Options = { mayEdit?: boolean; locale?: "en" | "es" | "fr" | "ro" };
const sheet = (values: Partial<FoundImport>, mayEdit: boolean) => (
  <ImportSheet
    found={{ ...found, ...values }}
    filter={filterOf()}
    page={pageOf()}
    mayEdit={mayEdit}
    now={now}
    submission="s-1"
  />
);
const show = (values: Partial<FoundImport>, { mayEdit = true, locale }: Options = {}) =>
  renderWithIntl(sheet(values, mayEdit), { locale });

const applying = {
  state: "applying",
  counts: { add: 100 },
  progress: 25,
  startedAt: new Date("2026-01-15T11:59Z"),
} as const;

test.each([
  [{ state: "checking", counts: null }, "Checking", /being checked\. Nothing is changed yet/],
  [{ state: "ready" }, "Preview", /^This is what the file would change/],
  [{ state: "ready", counts: { unchanged: 9 } }, "Preview", /already is as the file says/],
  [{ state: "ready", counts: { unchanged: 9, error: 1 } }, "Preview", /^No row can be applied: mend/],
  [{ state: "waiting", behind: "big.csv" }, "Waiting", /when big\.csv is applied/],
  [{ state: "waiting" }, "Waiting", /^It begins in a moment/],
  [applying, "Applying", /^The changes are being applied/],
  [{ ...applying, cancelRequested: true }, "Applying", /^It stops after the rows/],
  [{ state: "cancelled" }, "Cancelled", /^Cancelled before anything was changed\.$/],
  [{ state: "cancelled", counts: { added: 4 } }, "Cancelled", /What was applied by then stays\. 4 added\.$/],
  [{ state: "failed", refusal: { key: "defect" } }, "Stopped", /^The import stopped\./],
  [{ state: "refused", counts: null, refusal: { key: "empty" } }, "File refused", /Nothing was changed\.$/],
] as const)("%j says in a word and a sentence where it stands", (values, badge, sentence) => {
  show(values);
  const head = within(screen.getByRole("heading", { level: 1 }).closest("header") ?? document.body);
  expect(head.getByText(badge, { exact: true })).toBeVisible();
  expect(screen.getByText(sentence)).toBeVisible();
});

test("what was done is told with figures, the rows left out with them", () => {
  show(done);
  expect(screen.getByText("11 added, 3 modified, and 1 removed · 3 rows with errors")).toBeVisible();
});

test("rows that were left out only when it was applied are told, too", () => {
  show({ ...done, counts: { add: 2, added: 1, missed: 1 } });
  expect(screen.getByText("1 added · 1 row with an error")).toBeVisible();
});

test.each([
  [1, "1 adăugat · 1 rând cu eroare"],
  [2, "2 adăugați · 2 rânduri cu erori"],
  [20, "20 adăugați · 20 de rânduri cu erori"],
])("in Romanian the plurals are right: %i", (count, words) => {
  show({ ...done, counts: { added: count, error: count } }, { locale: "ro" });
  expect(screen.getByText(words)).toBeVisible();
});

test("while it is applied a bar has rows and time left; it can be cancelled, once", () => {
  const { rerender } = show(applying);
  const bar = screen.getByRole("progressbar", { name: "Applying users.csv" });
  expect(bar).toHaveAttribute("aria-valuetext", "25 of 100 rows · about 3 min left");
  const form = screen.getByRole("button", { name: "Cancel import" }).closest("form");
  expect(hidden(form)).toEqual({ organizationId: "o1", importId: "i1", submission: "s-1" });
  rerender(sheet({ ...applying, cancelRequested: true }, true));
  expect(screen.queryByRole("button", { name: "Cancel import" })).toBeNull();
});

test("while it is checked the bar tells the share of the file, never more than all of it", () => {
  const { rerender } = show({ state: "checking", counts: null, progress: 40, checkpoint: 384 });
  const bar = screen.getByRole("progressbar", { name: "Checking users.csv" });
  expect(bar).toHaveAttribute("aria-valuetext", "40 rows read, 25% of the file");
  expect(bar).toHaveAttribute("value", "0.25");
  rerender(sheet({ state: "checking", counts: null, progress: 80, checkpoint: 9_999 }, true));
  expect(screen.getByRole("progressbar")).toHaveAttribute("value", "1");
  rerender(sheet({ state: "checking", counts: null, fileSize: null }, true));
  expect(screen.getByRole("progressbar")).not.toHaveAttribute("value");
});

test("errors can be downloaded as soon as there are rows to mend", () => {
  show(done);
  const link = screen.getByRole("link", { name: "Download errors as CSV" });
  expect(link).toHaveAttribute("href", "/organizations/o1/users/imports/i1/errors");
  expect(link).toHaveAttribute("download");
});

test("who may only look sees all figures and nothing that changes anything", () => {
  const { rerender } = show(found, { mayEdit: false });
  for (const values of [found, applying, done, { state: "checking", counts: null } as const]) {
    rerender(sheet(values, false));
    expect(screen.queryByRole("button", { name: /Apply|Cancel|Discard|Check again/ })).toBeNull();
    expect(screen.queryByRole("link", { name: "Import another file" })).toBeNull();
  }
  rerender(sheet(done, false));
  expect(screen.getByRole("link", { name: "Users" })).toHaveAttribute("href", "/organizations/o1/users");
});
