/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Preview } from "@/app/(portal)/organizations/[organizationId]/users/imports/[importId]/_parts/preview";
import {
  cancelImportAction,
  recheckImportAction,
  startImportAction,
} from "@/app/(portal)/organizations/[organizationId]/users/imports/[importId]/actions";
import { renderWithIntl } from "../../../support/render";
import { hidden } from "../support/facts";
import type { fakeAction } from "../support/fake-actions";
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

type Fake = ReturnType<typeof fakeAction>;
// The mocks above.
const start = startImportAction as unknown as Fake;
const cancel = cancelImportAction as unknown as Fake;
const recheck = recheckImportAction as unknown as Fake;

type Options = { mayEdit?: boolean; locale?: "en" | "es" | "fr" | "ro"; organizationName?: string };

function show(
  counts: Record<string, number>,
  { mayEdit = true, locale, organizationName = "Contoso" }: Options = {},
) {
  const props = { found: { ...found, counts, organizationName }, filter: filterOf(), page: pageOf() };
  return renderWithIntl(<Preview {...props} mayEdit={mayEdit} now={now} submission="s-1" />, { locale });
}
const dialog = () => screen.getByRole("dialog", { hidden: true });
const confirmation = () => dialog().querySelector<HTMLInputElement>("input[name=confirmation]");

beforeEach(() => {
  for (const action of [start, cancel, recheck]) {
    action.sent.length = 0;
    action.answers({});
  }
});

test("without removals it is applied at once, with its submission", async () => {
  const user = userEvent.setup();
  show({ add: 12, modify: 3, error: 0 });
  expect(screen.queryByRole("dialog", { hidden: true })).toBeNull();
  await user.click(screen.getByRole("button", { name: "Apply: 12 to add and 3 to modify" }));
  expect(start.sent).toEqual([{ organizationId: "o1", importId: "i1", submission: "s-1" }]);
});

test("with removals it asks first: how many, which share, what they lose", () => {
  show({ add: 12, remove: 5, users: 40 });
  expect(screen.getByRole("button", { name: "Apply: 12 to add and 5 to remove…" })).toHaveAttribute(
    "commandfor",
    dialog().id,
  );
  expect(dialog()).toHaveTextContent("Remove 5 users?");
  expect(dialog()).toHaveTextContent("5 users lose their packages");
  expect(dialog()).toHaveTextContent("12.5% of the 40 users of Contoso");
  expect(hidden(dialog().querySelector("form"))).toEqual({
    organizationId: "o1",
    importId: "i1",
    submission: "s-1",
  });
});

test("few removals need no typing, many need their number", () => {
  const { unmount } = show({ remove: 10, users: 100 });
  expect(confirmation()).toBeNull();
  unmount();
  show({ remove: 11, users: 100 });
  expect(confirmation()).toBeRequired();
  expect(within(dialog()).getByLabelText("Type 11 to confirm")).toBe(confirmation());
  const input = confirmation();
  if (!input) throw new Error("nothing to type");
  for (const [typed, valid] of [
    ["10", false],
    ["11", true],
    ["110", false],
    [" 11", false],
  ] as const) {
    input.value = typed;
    expect(input.validity.valid).toBe(valid);
  }
});

test("an organization without users does not divide by nothing", () => {
  show({ remove: 1 });
  expect(dialog()).not.toHaveTextContent(/NaN|Infinity|∞/);
});

test("with nothing to change it can be checked again or left, not applied", async () => {
  const user = userEvent.setup();
  show({ unchanged: 20, error: 1 });
  expect(screen.queryByRole("button", { name: /^Apply/ })).toBeNull();
  await user.click(screen.getByRole("button", { name: "Check again" }));
  await user.click(screen.getByRole("button", { name: "Discard" }));
  expect(recheck.sent).toHaveLength(1);
  expect(cancel.sent).toEqual([{ organizationId: "o1", importId: "i1", submission: "s-1" }]);
  expect(start.sent).toEqual([]);
});

test("a refused start says why and can be sent again with the same submission", async () => {
  start.answers({ message: { key: "forbidden" }, submission: "s-1" });
  const user = userEvent.setup();
  show({ add: 1 });
  const button = screen.getByRole("button", { name: /^Apply/ });
  await user.click(button);
  expect(await screen.findByRole("alert")).toHaveFocus();
  await user.click(screen.getByRole("button", { name: /^Apply/ }));
  expect(start.sent.map(({ submission }) => submission)).toEqual(["s-1", "s-1"]);
});

test("who may only look has nothing here", () => {
  const { container } = show({ add: 1, remove: 50, users: 60 }, { mayEdit: false });
  expect(container).toBeEmptyDOMElement();
});
