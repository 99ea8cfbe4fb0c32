/** @jest-environment jsdom */
import { screen } from "@testing-library/react";
import { whereNext } from "@/app/(portal)/customers/bulk/_parts/where-next";
import { ChangeSheet } from "@/app/(portal)/customers/bulk/[bulkId]/_parts/change-sheet";
import type { BulkChange } from "@/lib/bulk";
import { renderWithIntl } from "../../../support/render";

jest.mock("@/app/(portal)/customers/bulk/actions", () => ({
  bulkTagsAction: async () => ({}),
  cancelBulkAction: async () => ({}),
}));
jest.mock("@/lib/tags", () => ({ MAX_TAGS: 5 }));
jest.mock("next/navigation", () => ({
  useRouter: () => ({ refresh() {} }),
  usePathname: () => "/customers",
}));

const now = new Date("2026-11-26T12:00:10Z");
const at = new Date("2026-11-26T12:00:00Z");
const none = { same: 0, tooMany: 0, notYours: 0, notReached: 0 };
const running: BulkChange = {
  id: "b1",
  kind: "tag",
  subject: "Gold",
  state: "running",
  tagIds: ["t1"],
  personId: null,
  total: 20_000,
  progress: 5_000,
  changed: 4_990,
  refusal: null,
  cancelRequested: false,
  requestedBy: "u1",
  requestedByName: "Ada",
  createdAt: at,
  startedAt: at,
  workedAt: at,
  finishedAt: null,
  left: none,
  mine: true,
};
const ended: BulkChange = {
  ...running,
  state: "done",
  progress: 20_000,
  changed: 19_990,
  finishedAt: now,
  left: { ...none, same: 7, tooMany: 3 },
};

const show = (change: BulkChange, { mayChange = true } = {}) =>
  renderWithIntl(<ChangeSheet change={change} mayChange={mayChange} now={now} />);
const button = (name: string) => screen.queryByRole("button", { name });
const csv = () => screen.queryByRole("link", { name: "Download CSV" });

test("while it runs there is a bar with the time left, and a way to end it", () => {
  show(running);
  const bar = screen.getByRole("progressbar", { name: "Tag customers: Gold" });
  expect(bar).toHaveAttribute("aria-valuetext", expect.stringContaining("5,000 of 20,000 customers · "));
  expect(button("Cancel change")).toBeVisible();
  expect(csv()).toBeNull();
});

test("one that waits has no bar, one being cancelled is not cancelled twice, and a reader cancels none", () => {
  show({ ...running, state: "waiting", progress: 0 });
  expect(screen.queryByRole("progressbar")).toBeNull();
  show({ ...running, cancelRequested: true });
  expect(screen.getByRole("status")).toHaveTextContent("stops within a few seconds");
  show(running, { mayChange: false });
  expect(screen.getAllByRole("button", { name: "Cancel change" })).toHaveLength(1);
});

test("the result counts by outcome, with the file of who was left out and the way back", () => {
  show(ended);
  expect(screen.getByText("19,990 customers were changed")).toBeVisible();
  expect(screen.getByText("7 customers have all of it already")).toBeVisible();
  expect(screen.getByText("3 customers would have more than 5 tags")).toBeVisible();
  expect(csv()).toHaveAttribute("href", "/customers/bulk/b1/csv");
  expect(button("Undo")).toBeVisible();
});

test("nothing left out, nothing to download; a colleague's, an assignment and tags that are gone have no undo", () => {
  show({ ...ended, left: none });
  expect(csv()).toBeNull();
  for (const other of [{ mine: false }, { tagIds: [] }, { kind: "assign" as const }, { changed: 0 }])
    show({ ...ended, ...other });
  expect(screen.getAllByRole("button", { name: "Undo" })).toHaveLength(1);
});

test("one that was stopped says why and how many were not reached", () => {
  show({ ...ended, state: "failed", refusal: "rightsGone", left: { ...none, notReached: 15_000 } });
  expect(screen.getByRole("status")).toHaveTextContent("no longer has the right");
  expect(screen.getByText("15,000 customers were not reached")).toBeVisible();
});

test("the confirmation leads to the page of what goes on", () => {
  expect(whereNext({ bulkId: "b1" }, { from: "region=US", again: "" })).toEqual({ to: "/customers/bulk/b1" });
});
