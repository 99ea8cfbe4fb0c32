/** @jest-environment jsdom */
import { screen } from "@testing-library/react";
import { ImportSheet } from "@/app/(portal)/organizations/[organizationId]/users/imports/[importId]/_parts/import-sheet";
import type { FoundImport, LeftPage } from "@/lib/imports";
import { renderWithIntl } from "../../../support/render";
import { fact } from "../support/facts";
import { done, filterOf, now, pageOf } from "./made";

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

type Options = { mayEdit?: boolean; left?: LeftPage };
const show = (values: Partial<FoundImport>, { mayEdit = true, left }: Options = {}) =>
  renderWithIntl(
    <ImportSheet
      {...{ now, mayEdit, left }}
      found={{ ...done, ...values }}
      filter={filterOf()}
      page={pageOf()}
      submission="s-1"
    />,
  );
const button = () => screen.queryByRole("button", { name: "Undo this import…" });

test("an applied import says before undoing what becomes of how many", () => {
  show({});
  expect(button()).toBeVisible();
  const dialog = screen.getByRole("dialog", { hidden: true });
  expect(dialog).toHaveTextContent("11 users who were added are removed again.");
  expect(dialog).toHaveTextContent("3 users get back what they had.");
  expect(dialog).toHaveTextContent("1 user who was removed comes back.");
  expect(screen.getByRole("button", { name: "Undo 15 changes", hidden: true })).toBeInTheDocument();
});

test.each([
  ["nothing was changed", { counts: { add: 0, added: 0 } }],
  ["it was undone", { state: "undone" }],
  ["it is too long ago", { finishedAt: new Date("2025-12-01T00:00Z") }],
] as const)("there is nothing to undo when %s", (_why, values) => {
  show(values);
  expect(button()).toBeNull();
});

test("who may only look cannot undo", () => {
  show({}, { mayEdit: false });
  expect(button()).toBeNull();
});

test("it shows how far it is, and cannot be cancelled", () => {
  show({ state: "undoing", progress: 5, finishedAt: null });
  expect(screen.getByRole("progressbar", { name: "Undoing users.csv" })).toHaveAttribute("max", "15");
  expect(screen.queryByRole("button", { name: "Cancel import" })).toBeNull();
});

test("afterwards it says how many, who did it, and whom it left, with the reason", () => {
  const left = {
    rows: [
      {
        ...{ userId: "u7", email: "ana@contoso.example", reasons: [{ code: "changedSince" }] },
        changed: { actorKind: "user" as const, actorName: "Remus", at: "2026-01-02T00:00Z", importId: null },
      },
    ],
    next: "ana@contoso.example",
  };
  show({ state: "undone", undoneByName: "Carla", counts: { ...done.counts, undone: 14, left: 1 } }, { left });
  expect(screen.getByText("14 changes undone · 1 user left as is")).toBeVisible();
  expect(fact("Undone")).toHaveTextContent("by Carla");
  expect(screen.getByRole("link", { name: "ana@contoso.example" })).toHaveAttribute(
    "href",
    "/organizations/o1/users/u7",
  );
  expect(screen.getByText(/^The user was changed after the import/)).toBeVisible();
  expect(screen.getByRole("link", { name: "Remus" })).toHaveAttribute(
    "href",
    "/organizations/o1/activity?q=u7",
  );
  expect(screen.getByRole("link", { name: "More of them" })).toHaveAttribute(
    "href",
    "/organizations/o1/users/imports/i1?left=ana%40contoso.example",
  );
});
