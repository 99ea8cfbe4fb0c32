/** @jest-environment jsdom */
import { screen } from "@testing-library/react";
import { Reading } from "@/app/(portal)/organizations/[organizationId]/users/imports/[importId]/_parts/reading";
import type { FoundImport } from "@/lib/imports";
import { renderWithIntl } from "../../../support/render";
import { filterOf, found, now, pageOf } from "./made";

jest.mock("@/lib/imports", () => jest.requireActual("./library"));
jest.mock("@/app/(portal)/organizations/[organizationId]/users/imports/[importId]/actions", () => {
  const { fakeAction } = jest.requireActual("../support/fake-actions");
  return { recheckImportAction: fakeAction() };
});

const show = (values: Partial<FoundImport>, mayEdit = true) =>
  renderWithIntl(
    <Reading
      found={{ ...found, ...values }}
      filter={filterOf()}
      page={pageOf()}
      mayEdit={mayEdit}
      now={now}
      submission="s-1"
    />,
  );

test("the guess is said, and what was asked for is chosen", () => {
  show({ encoding: "windows-1252", delimiter: "\t", askedDelimiter: "\t" });
  expect(screen.getByText(/The file was read as Windows-1252, separated by tab/)).toBeVisible();
  expect(screen.getByLabelText("Encoding")).toHaveDisplayValue("Recognise it");
  expect(screen.getByLabelText("Separator")).toHaveDisplayValue("tab");
  expect(screen.getAllByRole("option").map(({ textContent }) => textContent)).toEqual([
    ...["Recognise it", "UTF-8", "UTF-16 LE", "UTF-16 BE", "Windows-1252"],
    ...["Recognise it", "comma", "semicolon", "tab"],
  ]);
});

test.each([
  ["a refused file that may be read otherwise", { state: "refused", refusal: { key: "isUtf8" } }, 1],
  ["a spreadsheet", { state: "refused", refusal: { key: "spreadsheet" } }, 0],
  ["an applied file", { state: "done" }, 0],
] as const)("the form is there for what it can mend: %s", (_name, values, forms) => {
  show(values);
  expect(screen.queryAllByRole("form")).toHaveLength(forms);
});

test("who may only look cannot ask", () => {
  show({}, false);
  expect(screen.queryByRole("form")).toBeNull();
});
