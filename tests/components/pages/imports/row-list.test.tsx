/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import { RowList } from "@/app/(portal)/organizations/[organizationId]/users/imports/[importId]/_parts/row-list";
import type { Params } from "@/lib/core/list-address";
import type { FoundImport, PlannedRow, RowsPage } from "@/lib/imports";
import { renderWithIntl } from "../../../support/render";
import { cells } from "../support/facts";
import { hostile } from "../support/hostile";
import { done, filterOf, found, now, pageOf, row } from "./made";

jest.mock("@/lib/imports", () => jest.requireActual("./library"));
const base = "/organizations/o1/users/imports/i1";
type Options = { filter?: Params; of?: FoundImport; locale?: "en" | "fr" | "ro" };

const show = (page: RowsPage, { filter = {}, of = found, locale }: Options = {}) =>
  renderWithIntl(<RowList found={of} filter={filterOf(filter)} page={page} />, { locale });
const tabs = () =>
  within(screen.getByRole("navigation", { name: "Rows of the file" }))
    .getAllByRole("link")
    .map((tab) => [tab.textContent, tab.getAttribute("href"), tab.getAttribute("aria-current")]);

test("tabs count the rows of each kind before it is applied", () => {
  show(pageOf([row()]), { filter: { show: "modify" } });
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
  show(pageOf([row()]), { of: done });
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
  show(pageOf([row({ line: 1_204, action: "modify", changes }), row({ name: "", line: 3 })]));
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
  const { unmount } = show(pageOf(rows), { filter: { show: "error" } });
  expect(screen.getByText(/^The same address is in row 1,001 too/)).toBeVisible();
  expect(screen.getByText(/^Calling has no room left: all are taken\./)).toBeVisible();
  expect(cells()[0]?.[0]).toBe("–");
  expect(screen.getByRole("columnheader", { name: "Reason and what to do" })).toBeInTheDocument();
  unmount();
  show(pageOf(rows), { filter: { show: "error" }, locale: "ro" });
  expect(screen.getByText(/^Rândul are 20 de câmpuri în loc de 7\./)).toBeVisible();
});

test("one kind at a time needs no column for what happens", () => {
  show(pageOf([row()]), { filter: { show: "remove" } });
  const headers = screen.getAllByRole("columnheader").map(({ textContent }) => textContent);
  expect(headers).toEqual(["User", "Row", "Package"]);
});

test.each(hostile)("what the file holds is shown as it is: %s", (text) => {
  const changes = [{ field: "displayName", before: text, after: `${text}!` }];
  const { container } = show(pageOf([row({ name: text, action: "modify", changes })]));
  expect(document.querySelector("del")?.textContent).toBe(text);
  expect(document.querySelector("ins")?.textContent).toBe(`${text}!`);
  expect(cells()[0]?.[0]).toBe(`${text}ana@contoso.example`);
  expect(container.querySelector("script, img, b")).toBeNull();
});

test("the pages on and back keep what is shown; the first one is a way back", () => {
  const next = { backward: false, from: 100, key: [100] };
  const previous = { backward: true, from: 50, key: [51] };
  const first = filterOf({ show: "add", q: "ana" });
  const page = new URL(first.href({ page: next }), "http://hub.example").searchParams.get("page") ?? "";
  show(pageOf([row()], { from: 50, previous, next, total: 120 }), {
    filter: { show: "add", q: "ana", page },
  });
  const href = (name: string) => screen.getByRole("link", { name }).getAttribute("href");
  expect(href("First")).toBe(`${base}?q=ana&show=add`);
  expect(href("Previous")).toBe(first.href({ page: previous }));
  expect(href("Next")).toBe(first.href({ page: next }));
  expect(screen.getByText("51–51 of 120")).toBeVisible();
});

test("what is wrong and what changes can be chosen, with how many rows; they can be taken out as shown", () => {
  const facets = { reasons: { packageFull: 12, emailTwice: 3 }, fields: { packageCode: 40 } };
  show(pageOf([row()], { total: 12 }), {
    filter: { show: "error", reason: "packageFull", q: "ana" },
    of: { ...found, facets },
  });
  const choices = screen
    .getAllByRole("checkbox", { hidden: true })
    .map((box) => [
      box.getAttribute("name"),
      box.closest("label")?.textContent,
      (box as HTMLInputElement).checked,
    ]);
  expect(choices).toEqual([
    ["reason", "No room in the package12", true],
    ["reason", "E-mail twice in the file3", false],
    ["field", "Package40", false],
  ]);
  expect(document.querySelector('input[type="hidden"][name="show"]')).toHaveValue("error");
  expect(screen.getByText(/What is wrong is No room in the package/)).toBeVisible();
  expect(screen.getByRole("link", { name: "Download as CSV" })).toHaveAttribute(
    "href",
    `${base}/rows?q=ana&show=error&reason=packageFull`,
  );
  // Another tab begins without what holds for these rows only.
  expect(tabs()[1]?.[1]).toBe(`${base}?q=ana&show=add`);
});

test("a search that finds nothing leads back", () => {
  show(pageOf([], { total: 0 }), { filter: { q: "nobody", show: "add" } });
  expect(screen.getByText("No row is like that")).toBeVisible();
  expect(screen.getByRole("link", { name: "Show all of this kind" })).toHaveAttribute(
    "href",
    `${base}?show=add`,
  );
  expect(screen.queryByRole("link", { name: "Download as CSV" })).toBeNull();
});

test.each([
  [{ hasRows: true }, "No rows of this kind"],
  [{ hasRows: false, finishedAt: now }, "The rows are no longer kept"],
  [{ hasRows: false }, /^The preview was lost when the database restarted/],
])("nothing to show says why: %j", (values, words) => {
  show(pageOf([]), { of: { ...found, ...values } });
  expect(screen.getByText(words)).toBeVisible();
  expect(screen.queryByRole("navigation", { name: "Pages" })).toBeNull();
});

test("what the address holds that the list does not know is said and left out", () => {
  const filter = { show: ["add", "nonsense"], page: "x", size: "7" };
  expect(filterOf(filter)).toMatchObject({
    chosen: { show: ["add"], reason: [], field: [] },
    ignored: expect.arrayContaining(["show=nonsense", "page=x", "size=7"]),
  });
  show(pageOf([row()]), { filter });
  expect(screen.getByText(/show=nonsense/)).toBeVisible();
});
