/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { PackageList } from "@/app/(portal)/customers/[customerId]/_parts/package-list";
import { ChangePackages } from "@/app/(portal)/customers/[customerId]/subscriptions/packages/_parts/change-packages";
import { NewCustomer } from "@/app/(portal)/customers/new/_parts/new-customer";
import type { CustomerPackage } from "@/lib/wholesale";
import { renderWithIntl } from "../../../support/render";
import { cells, hidden } from "../support/facts";

jest.mock("@/db/client", () => ({}));
jest.mock("@/lib/wholesale", () => ({
  ...jest.requireActual("@/lib/wholesale/rules"),
  ...jest.requireActual("@/lib/wholesale/package-values"),
}));
jest.mock("@/app/(portal)/customers/new/actions", () => ({ createCustomerAction: async () => ({}) }));
jest.mock("@/app/(portal)/customers/[customerId]/subscriptions/packages/actions", () => ({
  changePackagesAction: async () => ({}),
}));

const packages: CustomerPackage[] = [
  { code: "suite", name: "Suite", toUsers: true, quantity: 20, held: 12 },
  { code: "calling", name: "Calling", toUsers: true, quantity: null, held: 3 },
  { code: "area", name: "Common Area", toUsers: false, quantity: 4, held: 0 },
];

test("each package says how many may have it and how many do", () => {
  renderWithIntl(<PackageList customerId="c1" packages={packages} mayChange={false} />);
  expect(cells().map((row) => row.slice(0, 3))).toEqual([
    ["Suite", "20", "12"],
    ["Calling", "Not capped", "3"],
    ["Common Area", "4", "–"],
  ]);
  expect(screen.getByRole("img", { name: "12 assigned, 8 left of 20" })).toBeVisible();
  expect(screen.getByRole("link", { name: "12" })).toHaveAttribute(
    "href",
    "/organizations/c1/users?package=suite",
  );
  expect(screen.queryByRole("link", { name: "Change packages" })).toBeNull();
});

test("who may change them has the way there", () => {
  renderWithIntl(<PackageList customerId="c1" packages={packages} mayChange />);
  expect(screen.getByRole("link", { name: "Change packages" })).toBeVisible();
});

test("the form shows what is saved, sends what was seen, and says how many have each", () => {
  const all = [...packages, { code: "voice", name: "Voice", toUsers: true }];
  renderWithIntl(<ChangePackages customerId="c1" all={all} held={packages} submission="s1" />);
  const [suite, calling] = screen.getAllByRole("listitem");
  if (!suite || !calling) throw new Error("no rows");
  expect(within(suite).getByRole("checkbox", { name: /^Suite/ })).toBeChecked();
  expect(within(suite).getByRole("textbox", { name: "How many users may have Suite" })).toHaveValue("20");
  expect(within(suite).getByText("12 users have it")).toBeVisible();
  expect(within(calling).getByRole("checkbox", { name: "Not capped: Calling" })).toBeChecked();
  const form = screen.getByRole("button", { name: "Save packages" }).closest("form");
  const { organizationId, seen } = hidden(form);
  expect(organizationId).toBe("c1");
  expect(JSON.parse(seen ?? "")).toMatchObject({
    ...{ "chosen.suite": "on", "packages.suite": "20", "uncapped.suite": "" },
    ...{ "uncapped.calling": "on", "packages.calling": "", "chosen.voice": "" },
  });
});

test("a new customer's country tells where the data is kept", async () => {
  renderWithIntl(<NewCustomer packages={packages} submission="s1" />);
  await userEvent.selectOptions(screen.getByLabelText("Country or region"), "CA");
  expect(screen.getByText("Data region: Canada (CA)")).toBeVisible();
  expect(screen.queryByRole("checkbox", { name: /another company/ })).toBeNull();
});
