/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import { ImportList } from "@/app/(portal)/organizations/[organizationId]/users/imports/_parts/import-list";
import type { Import, ImportPage } from "@/lib/imports";
import { renderWithIntl } from "../../../support/render";
import { cells } from "../support/facts";
import { hostile } from "../support/hostile";
import { done, found, now } from "./made";

type Options = { mayEdit?: boolean; before?: string; locale?: "en" | "es" | "ro" };

function show(
  rows: Import[],
  { mayEdit = true, before, locale }: Options = {},
  page: Partial<ImportPage> = {},
) {
  const whole = { rows, organizationName: "Contoso", ...page };
  return renderWithIntl(
    <ImportList organizationId="o1" page={whole} before={before} mayEdit={mayEdit} now={now} />,
    { locale },
  );
}

test("every file is a line with what became of it and leads to its page", () => {
  show([done, { ...found, id: "i2", counts: null, state: "checking", sha256: null, fileSize: null }]);
  const [applied, checking] = cells();
  expect(applied).toEqual([
    "users.csv",
    "Applied",
    "11",
    "3",
    "1",
    "3",
    "Ada",
    "20 minutes ago",
    "1.5 kB",
    "abababab…",
  ]);
  expect(checking?.slice(1, 6)).toEqual(["Checking", "–", "–", "–", "–"]);
  expect(checking?.at(-1)).toBe("");
  expect(screen.getAllByRole("link", { name: "users.csv" }).map((link) => link.getAttribute("href"))).toEqual(
    ["/organizations/o1/users/imports/i1", "/organizations/o1/users/imports/i2"],
  );
});

test("the whole fingerprint and the exact time are there on focus", () => {
  show([done]);
  expect(screen.getByText("abababab…")).toHaveAttribute("data-tip", "ab".repeat(32));
  expect(screen.getByText("abababab…")).toHaveAttribute("tabindex", "0");
  expect(screen.getByText("20 minutes ago")).toHaveAttribute("data-tip", "Thu, 15 Jan 2026, 11:40:00 UTC");
});

test("a preview is not told as done", () => {
  show([found]);
  expect(cells()[0]?.slice(1, 6)).toEqual(["Preview", "–", "–", "–", "2"]);
});

test("before the first file it says what will be here; who may begins from there", () => {
  const { unmount } = show([]);
  expect(screen.getByText("No imports yet")).toBeVisible();
  expect(screen.getAllByRole("link", { name: "Import users" })).toHaveLength(1);
  unmount();
  show([], { mayEdit: false });
  expect(screen.queryByRole("link")).toBeNull();
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

test("earlier ones are a page on, and the latest a way back", () => {
  const { unmount } = show([done], {}, { next: "i9" });
  expect(screen.getByRole("link", { name: "Earlier ones" })).toHaveAttribute(
    "href",
    "/organizations/o1/users/imports?before=i9",
  );
  expect(screen.queryByRole("link", { name: "Imports" })).toBeNull();
  unmount();
  show([done], { before: "i9" });
  expect(screen.getByRole("link", { name: "Imports" })).toHaveAttribute(
    "href",
    "/organizations/o1/users/imports",
  );
});

test.each(hostile)("names are shown as they are: %s", (text) => {
  const { container } = show(
    [{ ...done, fileName: text, requestedByName: text }],
    {},
    { organizationName: text },
  );
  expect(cells()[0]?.[0]).toBe(text);
  expect(cells()[0]?.[6]).toBe(text);
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
