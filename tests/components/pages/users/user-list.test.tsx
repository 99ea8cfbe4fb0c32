/** @jest-environment jsdom */
import { screen } from "@testing-library/react";
import { UserList } from "@/app/(portal)/organizations/[organizationId]/users/_parts/user-list";
import { type UserPage, type UserRow, userFilter } from "@/lib/users";
import { renderWithIntl } from "../../../support/render";
import { cells } from "../support/facts";
import { hostile } from "../support/hostile";

jest.mock("next/navigation", () => ({ useRouter: () => ({ push() {} }) }));
jest.mock("@/lib/users", () => ({
  ...jest.requireActual("@/lib/users/lists/user-filter"),
  userOperations: ["resend", "package", "deactivate", "reactivate", "delete"],
}));

const now = new Date("2026-01-15T12:00Z");
const base = "/organizations/o1/users";
const row = (values: Partial<UserRow> = {}): UserRow => ({
  id: "u1",
  name: "Ana Pop",
  email: "ana@contoso.example",
  status: "active",
  packageName: "Calling",
  licences: ["Messaging"],
  number: "+40215550100",
  extension: "4711",
  location: "Cluj",
  department: null,
  title: null,
  lastAccessAt: "2026-01-15T10:59:05Z",
  key: [],
  ...values,
});

type Options = {
  mayEdit?: boolean;
  locale?: "en" | "fr" | "ro";
  params?: Parameters<typeof userFilter>[1];
  page?: Partial<UserPage>;
  all?: number;
};

function show(
  rows: UserRow[],
  { mayEdit = true, locale, params = {}, page, all = rows.length }: Options = {},
) {
  const counts = { all, total: rows.length, status: { active: 12_400 }, package: {}, location: {} };
  const ground = { packages: [{ value: "webex_calling", name: "Calling" }], products: [], locations: [] };
  return renderWithIntl(
    <UserList
      page={{ rows, from: 0, counts, ground, filter: userFilter("o1", params), ...page }}
      mayEdit={mayEdit}
      now={now}
    />,
    { locale },
  );
}
const href = (name: string | RegExp) => screen.getByRole("link", { name }).getAttribute("href");

test("a person is a line that leads to them", () => {
  show([
    row(),
    row({
      ...{ id: "u2", name: "Ion", packageName: null, lastAccessAt: null, status: "not_verified" },
      ...{ licences: [], number: null, extension: null, location: null },
    }),
  ]);
  expect(cells()).toEqual([
    [
      "Ana Pop",
      "ana@contoso.example",
      "Active",
      "Calling, Messaging",
      "+40215550100 · ext. 4711",
      "Cluj",
      "1 hour ago",
    ],
    ["Ion", "ana@contoso.example", "Not verified", "–", "–", "–", "Never"],
  ]);
  expect(href("Ion")).toBe(`${base}/u2`);
  expect(screen.getByText("1 hour ago")).toHaveAttribute("data-tip", "Thu, 15 Jan 2026, 10:59:05 UTC");
});

test("one menu has all ways to add and change; everybody here may take the list along", () => {
  const { unmount } = show([row()], { params: { status: "active" } });
  const menu = (name: string) => screen.getByRole("link", { name, hidden: true }).getAttribute("href");
  expect(menu("Add users manually")).toBe(`${base}/add`);
  expect(menu("Add or modify users by CSV")).toBe(`${base}/import`);
  expect(menu("Packages and licences")).toBe(`${base}/export?kind=licences`);
  expect(menu("Earlier imports")).toBe(`${base}/imports`);
  expect(href("Download CSV")).toBe(`${base}/csv?status=active`);
  unmount();
  show([row()], { mayEdit: false });
  expect(screen.queryByRole("link", { name: "Add users manually", hidden: true })).toBeNull();
  expect(menu("Both")).toBe(`${base}/export?kind=all`);
});

test("who may change users ticks them; what can be done goes along with the list's address", () => {
  const { unmount, container } = show([row()], { params: { q: "an" } });
  expect(screen.getByRole("checkbox", { name: "Select Ana Pop" })).toHaveAttribute("value", "u1");
  expect(container.querySelector("form.selection")).toHaveAttribute("action", `${base}/bulk`);
  expect(container.querySelector("form.selection [name=from]")).toHaveAttribute("value", "q=an");
  expect([...container.querySelectorAll("button[name=do]")].map(({ textContent }) => textContent)).toEqual([
    "Resend invitation…",
    "Change package…",
    "Deactivate…",
    "Reactivate…",
    "Delete…",
  ]);
  unmount();
  show([row()], { mayEdit: false });
  expect(screen.queryByRole("checkbox", { name: "Select Ana Pop" })).toBeNull();
});

test("chosen columns stand in the list and its file, in their order", () => {
  show([row({ department: "Sales" })], { params: { cols: ["department", "email"] } });
  expect(cells()).toEqual([["Ana Pop", "ana@contoso.example", "Sales"]]);
  expect(href("Download CSV")).toBe(`${base}/csv?cols=email&cols=department`);
});

test("an organization without users begins by hand or with a file, where one may", () => {
  const { unmount } = show([]);
  expect(screen.getByText(/^Add up to 25 by hand/)).toBeVisible();
  expect(href("Add users")).toBe(`${base}/add`);
  unmount();
  show([], { mayEdit: false });
  expect(screen.getByText("Nobody has been added yet.")).toBeVisible();
  expect(screen.queryByRole("link", { name: "Add users" })).toBeNull();
});

test("nobody found says where was looked and how to see all", () => {
  show([], { params: { q: "zzz", sort: "email" }, all: 12 });
  expect(screen.getByText("Nobody found")).toBeVisible();
  expect(screen.getByText("No user matches")).toBeVisible();
  expect(href("Show all users")).toBe(base);
});

test.each([
  [0, "No users yet", "Niciun utilizator deocamdată"],
  [1, "1 user", "1 utilizator"],
  [2, "2 users", "2 utilizatori"],
  [20, "20 users", "20 de utilizatori"],
])("counts right in both languages: %i", (count, en, ro) => {
  const rows = Array.from({ length: count }, (_, index) => row({ id: `u${index}` }));
  const sentence = () => screen.getByRole("heading", { level: 1 }).parentElement?.parentElement?.textContent;
  const { unmount } = show(rows);
  expect(sentence()).toContain(en);
  unmount();
  show(rows, { locale: "ro" });
  expect(sentence()).toContain(ro);
});

test("sort, search and filter stay in the links; the sorted column says so", () => {
  show([row()], { params: { q: "an", status: ["active", "invited"], sort: "lastAccess" } });
  expect(screen.getByRole("columnheader", { name: "Last service access" })).toHaveAttribute(
    "aria-sort",
    "descending",
  );
  expect(screen.getByRole("columnheader", { name: /Name$/ })).toHaveAttribute("aria-sort", "none");
  expect(screen.getByRole("columnheader", { name: "Status" })).not.toHaveAttribute("aria-sort");
  const kept = "q=an&status=active&status=invited";
  expect(href("Last service access")).toBe(`${base}?${kept}&sort=lastAccess&dir=asc`);
  expect(href("E-mail")).toBe(`${base}?${kept}&sort=email`);
  expect(screen.getByText("Status is Active or Invited")).toBeVisible();
  expect(href("Remove filter: Status")).toBe(`${base}?q=an&sort=lastAccess`);
});

test("many rows have pages, with where one is", () => {
  const rows = Array.from({ length: 50 }, (_, index) => row({ id: `u${index}` }));
  const counts = { all: 8_012, total: 8_012, status: {}, package: {}, location: {} };
  show(rows, { page: { counts, from: 50, next: { backward: false, from: 100, key: ["x", "u49"] } } });
  expect(screen.getByText("51–100 of 8,012")).toBeVisible();
  expect(href("Next")).toMatch(/^\/organizations\/o1\/users\?page=/);
  expect(screen.getByRole("navigation", { name: "Rows per page" })).toHaveTextContent("2550100");
});

test("a search that stopped early says so, with the number", () => {
  show([row()], { params: { q: "a" }, page: { capped: 1_000 } });
  expect(screen.getByText("The search stopped at 1,000 people. Type more to narrow it down.")).toBeVisible();
});

test.each(hostile)("names are shown as they are, in their own direction: %s", (name) => {
  const { container } = show([row({ name })]);
  expect(container.querySelector("td bdi")?.textContent).toBe(name);
  expect(container.querySelector("script, img, b")).toBeNull();
});

test("in French states and times are French", () => {
  show([row({ status: "invited" })], { locale: "fr" });
  expect(screen.getByText("il y a 1 heure")).toBeVisible();
  expect(cells()[0]?.[2]).not.toBe("Invited");
});
