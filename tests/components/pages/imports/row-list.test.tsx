/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import { RowList } from "@/app/(portal)/organizations/[organizationId]/users/imports/[importId]/_parts/row-list";
import { rowsFilter } from "@/app/(portal)/organizations/[organizationId]/users/imports/[importId]/_parts/rows-filter";
import type { FoundImport, PlannedRow, RowsFilter, RowsPage } from "@/lib/imports";
import { renderWithIntl } from "../../../support/render";
import { cells } from "../support/facts";
import { hostile } from "../support/hostile";
import { done, found, now, row } from "./made";

jest.mock("@/lib/imports", () => jest.requireActual("./library"));

const base = "/organizations/o1/users/imports/i1";
type Options = { filter?: RowsFilter; of?: FoundImport; locale?: "en" | "fr" | "ro" };

const show = (page: RowsPage, { filter = {}, of = found, locale }: Options = {}) =>
  renderWithIntl(<RowList found={of} filter={filter} page={page} mayEdit now={now} submission="s" />, {
    locale,
  });
const tabs = () =>
  within(screen.getByRole("navigation", { name: "Rows of the file" }))
    .getAllByRole("link")
    .map((tab) => [tab.textContent, tab.getAttribute("href"), tab.getAttribute("aria-current")]);

test("tabs count the rows of each kind before it is applied", () => {
  show({ rows: [row()] }, { filter: { show: "modify" } });
  expect(tabs()).toEqual([
    ["All20", base, null],
    ["To add12", `${base}?show=add`, null],
    ["To modify3", `${base}?show=modify`, "page"],
    ["To remove1", `${base}?show=remove`, null],
    ["Unchanged2", `${base}?show=unchanged`, null],
    ["Errors2", `${base}?show=error`, null],
  ]);
});

test("afterwards they say what was done; rows that failed then count as errors", () => {
  show({ rows: [row()] }, { of: done });
  expect(tabs().map(([words]) => words)).toEqual([
    "All20",
    "Added11",
    "Modified3",
    "Removed1",
    "Unchanged2",
    "Errors3",
  ]);
});

test("a row says who, which line, what happens and how", () => {
  const changes = [
    { field: "lastName", before: "Pop", after: "Popescu" },
    { field: "packageCode", before: null, after: "Calling Standard" },
  ];
  show({ rows: [row({ line: 1_204, action: "modify", changes }), row({ name: "", line: 3 })] });
  const [first, second] = cells();
  expect(first?.slice(0, 4)).toEqual([
    "Ana Popana@contoso.example",
    "1,204",
    "Modify",
    "Calling Professional",
  ]);
  const [before, after] = [...document.querySelectorAll("del")].map((old) => [
    old.textContent,
    old.parentElement?.querySelector("ins")?.textContent,
  ]);
  expect([before, after]).toEqual([
    ["Pop", "Popescu"],
    ["none", "Calling Standard"],
  ]);
  expect(second?.[0]).toBe("ana@contoso.example");
});

test("errors have their reasons in the reader's language, with figures", () => {
  const reasons: PlannedRow["reasons"] = [
    { code: "emailTwice", values: { row: 1_001 } },
    { code: "wrongFieldCount", values: { found: 20, expected: 7 } },
    { code: "packageFull", values: { package: "Calling", left: 0 } },
  ];
  const rows = [row({ action: "error", reasons, email: "", name: "" })];
  const { unmount } = show({ rows }, { filter: { show: "error" } });
  expect(screen.getByText(/^The same address is in row 1,001 too/)).toBeVisible();
  expect(screen.getByText(/^Calling has no room left: all are taken\./)).toBeVisible();
  expect(cells()[0]?.[0]).toBe("–");
  expect(screen.getByRole("columnheader", { name: "Reason and what to do" })).toBeInTheDocument();
  unmount();
  show({ rows }, { filter: { show: "error" }, locale: "ro" });
  expect(screen.getByText(/^Rândul are 20 de câmpuri în loc de 7\./)).toBeVisible();
});

test("one kind at a time needs no column for what happens", () => {
  show({ rows: [row()] }, { filter: { show: "add" } });
  const headers = screen.getAllByRole("columnheader").map(({ textContent }) => textContent);
  expect(headers).toEqual(["User", "Row", "Package", "Changes"]);
});

test.each(hostile)("what the file holds is shown as it is: %s", (text) => {
  const changes = [{ field: "displayName", before: text, after: `${text}!` }];
  const { container } = show({ rows: [row({ name: text, action: "modify", changes })] });
  expect(document.querySelector("del")?.textContent).toBe(text);
  expect(document.querySelector("ins")?.textContent).toBe(`${text}!`);
  expect(cells()[0]?.[0]).toBe(`${text}ana@contoso.example`);
  expect(container.querySelector("script, img, b")).toBeNull();
});

test("the pages on and back keep the kind; the first one is a way back", () => {
  show({ rows: [row()], previous: 51, next: 100 }, { filter: { show: "add", after: 50 } });
  const href = (name: string) => screen.getByRole("link", { name }).getAttribute("href");
  expect(href("First")).toBe(`${base}?show=add`);
  expect(href("Previous")).toBe(`${base}?show=add&before=51`);
  expect(href("Next")).toBe(`${base}?show=add&after=100`);
  expect(screen.getByText("12 rows")).toBeVisible();
});

test.each([
  [{ hasRows: true }, "No rows of this kind"],
  [{ hasRows: false, finishedAt: now }, "The rows are no longer kept"],
  [{ hasRows: false }, /^The preview was lost when the database restarted/],
])("nothing to show says why: %j", (values, words) => {
  show({ rows: [] }, { of: { ...found, ...values } });
  expect(screen.getByText(words)).toBeVisible();
  expect(screen.queryByRole("navigation", { name: "Pages" })).toBeNull();
});

test.each([
  [
    { show: "error", after: "50" },
    { show: "error", after: 50, before: undefined },
  ],
  [{ show: ["add", "error"] }, { show: "add", after: undefined, before: undefined }],
  [{ show: "nonsense", after: "-1", before: "1e99" }, {}],
  [{ after: "1.5", before: "2147483648" }, {}],
  [{ after: "", before: "<script>" }, {}],
])("the address %j is read as far as it makes sense", (params, filter) => {
  expect(rowsFilter(params)).toEqual({ show: undefined, after: undefined, before: undefined, ...filter });
});
