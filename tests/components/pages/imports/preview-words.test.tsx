/** @jest-environment jsdom */
import { screen } from "@testing-library/react";
import { Preview } from "@/app/(portal)/organizations/[organizationId]/users/imports/[importId]/_parts/preview";
import { renderWithIntl } from "../../../support/render";
import { hostile } from "../support/hostile";
import { filterOf, found, now, pageOf } from "./made";

jest.mock("@/lib/imports", () => jest.requireActual("./library"));
jest.mock("@/app/(portal)/organizations/[organizationId]/users/imports/[importId]/actions", () => {
  const { fakeAction } = jest.requireActual("../support/fake-actions");
  return {
    startImportAction: fakeAction(),
    cancelImportAction: fakeAction(),
    recheckImportAction: fakeAction(),
    undoImportAction: fakeAction(),
  };
});

type Options = { mayEdit?: boolean; locale?: "en" | "es" | "fr" | "ro"; organizationName?: string };

function show(
  counts: Record<string, number>,
  { mayEdit = true, locale, organizationName = "Contoso" }: Options = {},
) {
  const props = { found: { ...found, counts, organizationName }, filter: filterOf(), page: pageOf() };
  return renderWithIntl(<Preview {...props} mayEdit={mayEdit} now={now} submission="s-1" />, { locale });
}
const dialog = () => screen.getByRole("dialog", { hidden: true });

test.each([
  [1, "1 user loses", "1 utilizator pierde"],
  [2, "2 users lose", "2 utilizatori pierd"],
  [20, "20 users lose", "20 de utilizatori pierd"],
])("plurals are right: %i", (remove, en, ro) => {
  const { unmount } = show({ remove, users: 500 });
  expect(dialog()).toHaveTextContent(en);
  unmount();
  show({ remove, users: 500 }, { locale: "ro" });
  expect(dialog()).toHaveTextContent(ro);
  expect(dialog()).toHaveTextContent("din cei 500 de utilizatori ai organizației Contoso");
});

test("rows with errors are left out and new people get no mail: it says so before", () => {
  const { unmount } = show({ add: 1, error: 2 });
  expect(screen.getByText(/^The 2 rows with errors are left out\. New users get no mail/)).toBeVisible();
  unmount();
  show({ modify: 1 });
  expect(screen.queryByText(/left out|no mail/)).toBeNull();
});

test.each(hostile)("the organization's name is shown as it is: %s", (organizationName) => {
  const { container } = show({ remove: 1, users: 100 }, { organizationName });
  expect(dialog().textContent).toContain(`of ${organizationName}. Their devices`);
  expect(container.querySelector("script, img, b")).toBeNull();
});

test.each([
  ["es", /^Aplicar: 12 .* y 5 /],
  ["fr", /^Appliquer : 12 .* et 5 /],
] as const)("in %s the button lists as that language does", (locale, name) => {
  show({ add: 12, modify: 5 }, { locale });
  expect(screen.getByRole("button", { name })).toBeVisible();
});
