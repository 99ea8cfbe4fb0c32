/** @jest-environment jsdom */
import { fireEvent, screen, within } from "@testing-library/react";
import { TemplateList } from "@/app/(portal)/reports/_parts/template-list";
import { runReportAction } from "@/app/(portal)/reports/actions";
import { renderWithIntl } from "../../../support/render";
import { hidden } from "../support/facts";
import type { fakeAction } from "../support/fake-actions";

jest.mock("@/app/(portal)/reports/actions", () => ({
  runReportAction: jest.requireActual("../support/fake-actions").fakeAction(),
}));
jest.mock("@/lib/reports", () => ({ reportNames: ["subscription_details"] }));

// The mock above.
const action = runReportAction as unknown as ReturnType<typeof fakeAction>;
const dialog = () => screen.getByRole("dialog", { hidden: true });
const submit = (name: string) => within(dialog()).getByRole("button", { name, hidden: true });

beforeEach(() => {
  action.sent.length = 0;
  action.answers({});
});

test("a report says what it holds; its button names it and opens its own dialog", () => {
  renderWithIntl(<TemplateList submission="s-1" />);
  expect(screen.getByRole("heading", { level: 3, name: "Subscription Details" })).toBeVisible();
  expect(screen.getByText(/^One row per subscription/)).toBeVisible();
  const opener = screen.getByRole("button", { name: "Run report: Subscription Details" });
  expect(opener).toHaveAttribute("command", "show-modal");
  expect(opener).toHaveAttribute("commandfor", dialog().id);
  const title = document.getElementById(dialog().getAttribute("aria-labelledby") ?? "");
  expect(title).toHaveTextContent("Run Subscription Details");
});

test("it can be closed without running", () => {
  renderWithIntl(<TemplateList submission="s-1" />);
  const cancel = within(dialog()).getByRole("button", { name: "Cancel", hidden: true });
  expect(cancel).toHaveAttribute("command", "close");
  expect(cancel).toHaveAttribute("type", "button");
});

test("an English reader sends English and the submission that stops a double run", async () => {
  renderWithIntl(<TemplateList submission="s-1" />);
  expect(hidden(dialog().querySelector("form"))).toEqual({
    template: "subscription_details",
    language: "en",
    submission: "s-1",
  });
  fireEvent.click(submit("Run report"));
  await screen.findByText("Run report", { selector: "[aria-live]" });
  expect(action.sent).toEqual([{ template: "subscription_details", language: "en", submission: "s-1" }]);
});

test("another reader chooses; the choice and nothing else is sent as language", async () => {
  renderWithIntl(<TemplateList submission="s-2" />, { locale: "fr" });
  fireEvent.click(screen.getByRole("radio", { name: /^Français/, hidden: true }));
  const form = dialog().querySelector("form");
  if (!form) throw new Error("the dialog has no form");
  expect(new FormData(form).getAll("language")).toEqual(["fr"]);
  expect(screen.getByRole("group", { name: "En-têtes de colonne", hidden: true })).toBeInTheDocument();
});

test("a refusal stays in the dialog, and the kept choice with it", async () => {
  action.answers({
    message: { key: "forbidden" },
    values: { language: "ro" },
    submission: "s-3",
  });
  renderWithIntl(<TemplateList submission="s-3" />, { locale: "ro" });
  fireEvent.click(screen.getByRole("radio", { name: /^Română/, hidden: true }));
  fireEvent.click(
    within(dialog())
      .getAllByRole("button", { hidden: true })
      .find((b) => b.getAttribute("type") === "submit") ?? dialog(),
  );
  expect(await within(dialog()).findByRole("alert", { hidden: true })).toBeInTheDocument();
  expect(screen.getByRole("radio", { name: /^Română/, hidden: true })).toBeChecked();
  expect(hidden(dialog().querySelector("form"))).toMatchObject({ submission: "s-3" });
});

test("the region of the top bar is said and sent along", () => {
  renderWithIntl(<TemplateList submission="s-3" region="CA" />);
  expect(within(dialog()).getByText(/^Region: Canada \(CA\)\./)).toBeInTheDocument();
  expect(hidden(dialog().querySelector("form"))).toMatchObject({ region: "CA" });
});
