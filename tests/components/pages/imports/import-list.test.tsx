/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import { ImportList } from "@/app/(portal)/organizations/[organizationId]/users/imports/_parts/import-list";
import type { Params } from "@/lib/core/list-address";
import type { Import, ImportPage } from "@/lib/imports";
import { importFilter } from "@/lib/imports/import-filter";
import { renderWithIntl } from "../../../support/render";
import { cells } from "../support/facts";
import { hostile } from "../support/hostile";
import { done, found, now } from "./made";

jest.mock("@/lib/imports", () => jest.requireActual("./library"));
const base = "/organizations/o1/users/imports";
type Options = { mayEdit?: boolean; asked?: Params; locale?: "en" | "es" | "ro" };

function show(
  rows: Import[],
  { mayEdit = true, asked = {}, locale }: Options = {},
  page: Partial<ImportPage> = {},
) {
  const counts = { all: rows.length, total: rows.length, state: { done: 3, ready: 1 }, mode: { add: 4 } };
  const whole = {
    rows: rows.map((row) => ({ ...row, key: [] })),
    from: 0,
    organizationName: "Contoso",
    counts,
  };
  return renderWithIntl(
    <ImportList
      organizationId="o1"
      filter={importFilter("o1", asked)}
      page={{ ...whole, ...page }}
      mayEdit={mayEdit}
      now={now}
    />,
    { locale },
  );
}

test("every file is a line with what became of it and leads to its page", () => {
  show([done, { ...found, id: "i2", counts: null, state: "checking", sha256: null, fileSize: null }]);
  const [applied, checking] = cells();
  expect(applied).toEqual([
    "users.csv",
    "Applied",
    "Add and remove services",
    ...["11", "3", "1", "2", "3"],
    "Ada",
    "20 minutes ago",
    "1.5 kB",
    "ab".repeat(32),
  ]);
  expect(checking?.slice(3, 8)).toEqual(["–", "–", "–", "–", "–"]);
  expect(checking?.at(-1)).toBe("");
  expect(screen.getAllByRole("link", { name: "users.csv" }).map((link) => link.getAttribute("href"))).toEqual(
    ["/organizations/o1/users/imports/i1", "/organizations/o1/users/imports/i2"],
  );
});

test("the whole fingerprint and the exact time are there on focus", () => {
  show([done]);
  expect(screen.getByText("ab".repeat(32))).toHaveAttribute("data-tip", "ab".repeat(32));
  expect(screen.getByText("ab".repeat(32))).toHaveAttribute("tabindex", "0");
  expect(screen.getByText("20 minutes ago")).toHaveAttribute("data-tip", "Thu, 15 Jan 2026, 11:40:00 UTC");
});

test("who undid one is said where one was undone", () => {
  show([
    { ...done, state: "undone", undoneByName: "Carla" },
    { ...done, id: "i2" },
  ]);
  expect(screen.getByRole("columnheader", { name: "Undone by" })).toBeInTheDocument();
  expect(cells().map((row) => row[9])).toEqual(["Carla", "–"]);
});

test("a preview is not told as done", () => {
  show([found]);
  expect(cells()[0]?.slice(3, 8)).toEqual(["–", "–", "–", "2", "2"]);
});

test("before the first file it says what will be here; who may begins from there", () => {
  const { unmount } = show([]);
  expect(screen.getByText("No imports yet")).toBeVisible();
  expect(screen.getAllByRole("link", { name: "Import users" })).toHaveLength(1);
  unmount();
  show([], { mayEdit: false });
  expect(screen.queryByRole("link")).toBeNull();
  expect(screen.queryByRole("search")).toBeNull();
});

test("who may only look has no way to upload", () => {
  const { unmount } = show([done], { mayEdit: false });
  expect(screen.queryByRole("link", { name: "Import users" })).toBeNull();
  unmount();
  show([done]);
  expect(screen.getByRole("link", { name: "Import users" })).toHaveAttribute(
    "href",
    "/organizations/o1/users/import",
  );
});

test("the list is searched and filtered by its address, and taken out as it is shown", () => {
  show([done], { asked: { state: "done", q: "users" } });
  const choices = screen
    .getAllByRole("checkbox", { hidden: true })
    .map((box) => [box.getAttribute("value"), box.closest("label")?.textContent]);
  expect(choices).toEqual([
    ["ready", "Preview1"],
    ["done", "Applied3"],
    ["add_and_remove", "Add and remove services0"],
    ["add", "Add services only4"],
  ]);
  expect(screen.getByText(/State is Applied/)).toBeVisible();
  expect(screen.getByRole("link", { name: "Download as CSV" })).toHaveAttribute(
    "href",
    `${base}/csv?q=users&state=done`,
  );
});

test("nothing found leads back to all", () => {
  show([], { asked: { q: "nothing" } }, { counts: { all: 9, total: 0, state: {}, mode: {} } });
  expect(screen.getByText("No import is like that")).toBeVisible();
  expect(screen.getByRole("link", { name: "Show all imports" })).toHaveAttribute("href", base);
});

test.each(hostile)("names are shown as they are: %s", (text) => {
  const { container } = show(
    [{ ...done, fileName: text, requestedByName: text }],
    {},
    { organizationName: text },
  );
  expect(cells()[0]?.[0]).toBe(text);
  expect(cells()[0]?.[8]).toBe(text);
  expect(container.textContent).toContain(`uploaded for ${text}, with`);
  expect(container.querySelector("script, img, b")).toBeNull();
});

test("in Spanish headers, states and times are Spanish", () => {
  show([done], { locale: "es" });
  const table = within(screen.getByRole("table"));
  expect(table.getByText("hace 20 minutos")).toBeVisible();
  expect(table.queryByText("Applied")).toBeNull();
  expect(screen.queryByRole("columnheader", { name: "File" })).toBeNull();
});
