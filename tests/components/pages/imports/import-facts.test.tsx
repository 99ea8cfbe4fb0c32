/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import { ImportSheet } from "@/app/(portal)/organizations/[organizationId]/users/imports/[importId]/_parts/import-sheet";
import type { FoundImport } from "@/lib/imports";
import { renderWithIntl } from "../../../support/render";
import { fact } from "../support/facts";
import { hostile } from "../support/hostile";
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

const outcome = () => screen.getAllByRole("status").find(({ tagName }) => tagName === "DIV");

test.each([
  [{ key: "unclosedQuote", values: { row: 1_204 } }, /^Row 1,204 opens a quotation mark/],
  [{ key: "noEmailColumn", values: { header: "<b>E-mail</b>" } }, /^The column <b>E-mail<\/b> is missing/],
])("a refused file says why: %j", (refusal, sentence) => {
  const { container } = show({ state: "refused", counts: null, refusal });
  expect(outcome()).toHaveTextContent(sentence);
  expect(container.querySelector("b")).toBeNull();
  expect(screen.queryByRole("table")).toBeNull();
});

test("one that stopped says what stays", () => {
  show({
    state: "failed",
    refusal: { key: "rightsGone" },
    counts: { added: 2, removed: 1 },
    finishedAt: now,
  });
  expect(outcome()).toHaveTextContent(/no longer has the right.*2 added and 1 removed$/);
});

test("the file's facts: how it was read, by whom, its fingerprint, exact times", () => {
  show({ ...done, encoding: "windows-1252", delimiter: "\t" });
  expect(fact("Read as")).toHaveTextContent("Windows-1252, separated by tab");
  expect(fact("Uploaded")).toHaveTextContent("15 Jan 2026, 11:40 by Ada");
  expect(fact("Size")).toHaveTextContent("1.5 kB");
  expect(fact("SHA-256")).toHaveTextContent("ab".repeat(32));
  expect(fact("Ended")?.querySelector("time")).toHaveAttribute("data-tip", "Thu, 15 Jan 2026, 11:58:00 UTC");
});

test("warnings name columns and encodings as people know them", () => {
  show({
    warnings: [
      { key: "unknownColumn", values: { header: "Gro\u00DFe" } },
      { key: "converted", values: { encoding: "utf-16le" } },
    ],
  });
  const warnings = within(screen.getByRole("region", { name: "About the file" })).getAllByRole("listitem");
  expect(warnings[0]).toHaveTextContent("The column Große is not known and is left out.");
  expect(warnings[1]).toHaveTextContent("The file was read as UTF-16 LE.");
});

test.each(hostile)("a file's name is shown as it is: %s", (fileName) => {
  const { container } = show({ ...done, fileName });
  expect(screen.getByRole("heading", { level: 1 }).textContent).toBe(fileName);
  expect(container.querySelector("script, img, b")).toBeNull();
});
