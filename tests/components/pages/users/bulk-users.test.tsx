/** @jest-environment jsdom */
import { screen } from "@testing-library/react";
import { BulkUsersSheet } from "@/app/(portal)/organizations/[organizationId]/users/bulk/_parts/bulk-users-sheet";
import {
  type BulkUsersRequest,
  bulkQuery,
} from "@/app/(portal)/organizations/[organizationId]/users/bulk/_parts/read-request";
import type { Step } from "@/app/(portal)/organizations/[organizationId]/users/bulk/_parts/step-of";
import type { UserPreview } from "@/lib/users";
import { renderWithIntl } from "../../../support/render";
import { hidden } from "../support/facts";
import { now, packages } from "./made";

jest.mock("@/lib/users", () => jest.requireActual("./library"));
jest.mock("@/app/(portal)/organizations/[organizationId]/users/bulk/actions", () => ({
  deactivateUsersAction: async () => ({}),
  deleteUsersAction: async () => ({}),
  givePackageAction: async () => ({}),
  reactivateUsersAction: async () => ({}),
  resendInvitationsAction: async () => ({}),
}));

const request = (values: Partial<BulkUsersRequest> = {}): BulkUsersRequest => ({
  ...{ organizationId: "o1", operation: "resend", selection: { kind: "ids", ids: ["1", "2"] } },
  ...{ selected: "id=1&id=2&from=q%3Dan", from: "q=an", packageCode: "", force: false, changed: false },
  calling: { location: "", firstExtension: "", numbers: false },
  ...values,
});
const preview = (values: Partial<UserPreview> = {}): UserPreview => ({
  ...{ change: { count: 1, names: ["Ana"] }, left: [], invitedAt: null, digest: "d1" },
  ...values,
});
type Options = { locale?: "en" | "es" | "fr" | "ro" };
const show = (asked: BulkUsersRequest, step: Step, options: Options = {}) =>
  renderWithIntl(<BulkUsersSheet request={asked} step={step} submission="s1" now={now} />, options);
const users = "/organizations/o1/users";

test("what happens to how many, and who is left out, each with the reason and the names", () => {
  show(request({ operation: "deactivate" }), {
    at: "preview",
    preview: preview({
      change: { count: 7, names: ["Ana", "Ben", "Cleo", "Dan", "Eva"] },
      left: [
        { reason: { code: "ownDeactivation" }, count: 1, names: ["Ada"] },
        { reason: { code: "lastAdministrator" }, count: 2, names: ["Carla", "Carlo"] },
      ],
    }),
  });
  expect(screen.getByText("7 users are deactivated")).toBeVisible();
  expect(screen.getByText(/Ana.*Eva.* and 2 more/)).toBeVisible();
  expect(screen.getByText(/^1 user: This is you\. Somebody else has to deactivate you\./)).toBeVisible();
  expect(
    screen.getByText(/^2 users: Without this user the organization would have no full admin/),
  ).toBeVisible();
  expect(screen.getByText(/Packages, licences, numbers and devices stay/)).toBeVisible();
  const button = screen.getByRole("button", { name: "Deactivate 7 users" });
  expect(hidden(button.closest("form"))).toMatchObject({
    ...{ organizationId: "o1", selection: "id=1&id=2&from=q%3Dan", from: "q=an", expected: "d1" },
    again: "id=1&id=2&from=q%3Dan&do=deactivate",
  });
  expect(screen.getByRole("link", { name: "Back to the list" })).toHaveAttribute("href", `${users}?q=an`);
});

test("nobody left: nothing to press", () => {
  const left = [{ reason: { code: "hasSignedIn" }, count: 2, names: ["Ana", "Ben"] }];
  show(request(), { at: "preview", preview: preview({ change: { count: 0, names: [] }, left }) });
  expect(screen.getByText(/^Nothing would change/)).toBeVisible();
  expect(screen.queryByRole("button", { name: /invitation/ })).toBeNull();
});

test("an invitation of the last day says when, and can be sent all the same", () => {
  const left = [{ reason: { code: "invitedRecently" }, count: 1, names: ["Ben"] }];
  show(request(), { at: "preview", preview: preview({ left, invitedAt: "2026-01-15T09:00:00Z" }) });
  expect(screen.getByText(/The last invitation went out 3 hours ago\./)).toBeVisible();
  expect(screen.getByRole("link", { name: "Send to them again all the same" })).toHaveAttribute(
    "href",
    `${users}/bulk?id=1&id=2&from=q%3Dan&do=resend&force=on`,
  );
});

test("only many deletions want their number typed", () => {
  const deletion = (count: number) =>
    show(request({ operation: "delete" }), {
      at: "preview",
      preview: preview({ change: { count, names: ["Ana"] } }),
    });
  const { unmount } = deletion(10);
  expect(screen.queryByRole("textbox")).toBeNull();
  unmount();
  deletion(11);
  expect(screen.getByRole("textbox", { name: "Type 11 to confirm" })).toHaveAttribute("pattern", "11");
  expect(screen.getByText(/This cannot be undone/)).toBeVisible();
});

test("a package is chosen first, with what is left of each; then it is said to whom it goes", () => {
  const asked = request({ operation: "package" });
  const { unmount, container } = show(asked, { at: "packages", packages });
  expect([...container.querySelectorAll("option")].map(({ textContent }) => textContent)).toEqual([
    "Choose…",
    "Suite (licences left: 3)",
    "Calling (as many as needed)",
    "Meetings (licences left: 0)",
    "No package",
  ]);
  unmount();
  const step = { at: "preview" as const, preview: preview(), packageTo: packages[0] };
  show(request({ operation: "package", packageCode: "suite", changed: true }), step);
  expect(screen.getByText("1 user changes to: Suite")).toBeVisible();
  expect(screen.getByText("Suite (licences left: 3)")).toBeVisible();
  expect(screen.getByRole("status")).toHaveTextContent("The users have changed since you looked.");
  const button = screen.getByRole("button", { name: "Change package of 1 user" });
  expect(hidden(button.closest("form"))).toMatchObject({ packageCode: "suite" });
});

test("nobody, or too many, have somewhere to go", () => {
  const { unmount } = show(request(), { at: "nobody" });
  expect(screen.getByText("No user is selected")).toBeVisible();
  unmount();
  show(request(), { at: "tooMany" });
  expect(screen.getByText("More than 1,000 users")).toBeVisible();
  expect(screen.getByRole("link", { name: "To the CSV import" })).toHaveAttribute("href", `${users}/import`);
});

test("what was asked for is asked again by its address", () => {
  expect(bulkQuery(request({ operation: "package" }), { packageCode: "suite" })).toBe(
    "id=1&id=2&from=q%3Dan&do=package&packageCode=suite",
  );
  expect(bulkQuery(request({ force: true }))).toMatch(/&force=on$/);
});

test.each(["es", "fr", "ro"] as const)("every change has its words in %s", (locale) => {
  for (const operation of ["resend", "package", "deactivate", "reactivate", "delete"] as const) {
    const left = [{ reason: { code: "unchanged" }, count: 2, names: ["Ana"] }];
    const step = { at: "preview" as const, preview: preview({ left }), packageTo: packages[0] };
    const { unmount, container } = show(request({ operation }), step, { locale });
    expect(container.textContent).not.toMatch(/[{}]/);
    unmount();
  }
});

test("who lacks a location or a number for a package with calling can be given them, and they go with the change", () => {
  const suite = packages.find(({ calling }) => calling);
  const asked = request({
    ...{ operation: "package", packageCode: suite?.code ?? "" },
    calling: { location: "Berlin", firstExtension: "200", numbers: true },
  });
  const reason = { code: "callingWithoutLocation", values: { package: "Suite" } };
  const left = [{ reason, count: 1, names: ["Ben"] }];
  const choices = { locations: ["Berlin"], sites: [], numbers: ["+49301"] };
  show(asked, { at: "preview", preview: preview({ left }), packageTo: suite, choices });
  const form = screen.getByRole("form", { name: "Location and numbers for those who have none" });
  expect(hidden(form as HTMLFormElement)).toMatchObject({ do: "package", packageCode: suite?.code });
  expect(screen.getByRole("combobox", { name: "Location" })).toHaveValue("Berlin");
  expect(screen.getByRole("textbox", { name: "Extensions from" })).toHaveValue("200");
  expect(screen.getByRole("checkbox", { name: /next free phone number/ })).toBeChecked();
  const button = screen.getByRole("button", { name: "Change package of 1 user" });
  expect(hidden(button.closest("form"))).toMatchObject({
    ...{ location: "Berlin", firstExtension: "200", numbers: "on" },
  });
});
