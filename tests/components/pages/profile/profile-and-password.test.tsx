/** @jest-environment jsdom */
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { PasswordSection } from "@/app/(portal)/profile/_parts/password-section";
import { ProfileSection } from "@/app/(portal)/profile/_parts/profile-section";
import { changePasswordAction, updateProfileAction } from "@/app/(portal)/profile/actions";
import { PASSWORD_MIN } from "@/lib/auth";
import { renderWithIntl } from "../../../support/render";
import type { fakeAction } from "../support/fake-actions";
import { hostile } from "../support/hostile";

jest.mock("@/app/(portal)/profile/actions", () => {
  const { fakeAction } = jest.requireActual("../support/fake-actions");
  return { changePasswordAction: fakeAction(), updateProfileAction: fakeAction() };
});
jest.mock("@/lib/auth", () => jest.requireActual("@/lib/auth/passwords/password-rules"));

type Fake = ReturnType<typeof fakeAction>;
// The mocks above.
const change = changePasswordAction as unknown as Fake;
const update = updateProfileAction as unknown as Fake;

const initial = { displayName: "Ana Pop", email: "ana@contoso.example", locale: "ro", theme: "dark" };

beforeEach(() => {
  for (const action of [change, update]) {
    action.sent.length = 0;
    action.answers({});
  }
});

test("the profile shows what is stored; the address cannot be changed and says who can", () => {
  renderWithIntl(<ProfileSection initial={initial} />);
  expect(screen.getByRole("textbox", { name: "Name" })).toHaveValue("Ana Pop");
  const email = screen.getByRole("textbox", { name: "E-mail" });
  expect(email).toHaveValue("ana@contoso.example");
  expect(email).toHaveAttribute("readonly");
  expect(email).toHaveAccessibleDescription("An administrator of your organization changes it.");
  expect(screen.getByRole("combobox", { name: "Language" })).toHaveDisplayValue("Română");
  expect(screen.getByRole("combobox", { name: "Theme" })).toHaveDisplayValue("Dark");
});

test("every language is offered in its own words, whatever the reader's is", () => {
  renderWithIntl(<ProfileSection initial={initial} />, { locale: "fr" });
  const languages = within(screen.getByRole("combobox", { name: "Langue" })).getAllByRole("option");
  expect(languages.map(({ textContent }) => textContent)).toEqual([
    "English",
    "Español",
    "Français",
    "Română",
  ]);
});

test.each(hostile)("a name is kept as typed: %s", (displayName) => {
  renderWithIntl(<ProfileSection initial={{ ...initial, displayName }} />);
  expect(screen.getByRole("textbox", { name: "Name" })).toHaveValue(displayName);
});

test("what was chosen is kept when the name is refused, and the error belongs to the name", async () => {
  update.answers({
    message: { key: "invalidInput" },
    fields: { displayName: { key: "field.required" } },
    values: { displayName: " ", locale: "es", theme: "light" },
  });
  const user = userEvent.setup();
  renderWithIntl(<ProfileSection initial={initial} />);
  await user.clear(screen.getByLabelText("Name"));
  await user.type(screen.getByLabelText("Name"), " ");
  await user.selectOptions(screen.getByLabelText("Language"), "es");
  await user.selectOptions(screen.getByLabelText("Theme"), "light");
  await user.click(screen.getByRole("button", { name: "Save profile" }));
  expect(await screen.findByRole("alert")).toHaveFocus();
  expect(screen.getByLabelText("Name")).toBeInvalid();
  expect(screen.getByLabelText("Language")).toHaveValue("es");
  expect(screen.getByLabelText("Theme")).toHaveValue("light");
  expect(update.sent[0]).toMatchObject({ displayName: " ", locale: "es", theme: "light" });
});

test("a store of passwords can tell whose password it is and which is which", () => {
  const { container } = renderWithIntl(<PasswordSection email="ana@contoso.example" />);
  const username = container.querySelector("input[autocomplete=username]");
  expect(username).toHaveValue("ana@contoso.example");
  expect(username).not.toBeVisible();
  expect(screen.getByLabelText("Present password")).toHaveAttribute("autocomplete", "current-password");
  expect(screen.getByLabelText("New password")).toHaveAttribute("autocomplete", "new-password");
});

test("the rule stands at the new password before anything is typed", () => {
  renderWithIntl(<PasswordSection email="a@b.example" />);
  const help = new RegExp(`^At least ${PASSWORD_MIN} characters`);
  expect(screen.getByLabelText("New password")).toHaveAccessibleDescription(help);
});

test("in Romanian the rule's plural is right", () => {
  renderWithIntl(<PasswordSection email="a@b.example" />, { locale: "ro" });
  expect(screen.getByText(/^Cel puțin 15 caractere\./)).toBeVisible();
});

test("refused passwords are never put back into the page", async () => {
  change.answers({
    message: { key: "invalidInput" },
    fields: { password: { key: "password.tooShort", values: { min: PASSWORD_MIN } } },
  });
  const user = userEvent.setup();
  const { container } = renderWithIntl(<PasswordSection email="a@b.example" />);
  await user.type(screen.getByLabelText("Present password"), "old secret");
  await user.type(screen.getByLabelText("New password"), "short{Enter}");
  await waitFor(() => expect(screen.getByRole("alert")).toHaveTextContent(/New password: .*15/));
  expect(screen.getByLabelText("New password")).toHaveValue("");
  expect(screen.getByLabelText("Present password")).toHaveValue("");
  expect(container.innerHTML).not.toContain("old secret");
});

test("by keyboard: present password, new password, button; the hidden address is not in between", async () => {
  const user = userEvent.setup();
  renderWithIntl(<PasswordSection email="a@b.example" />);
  const order: (string | null)[] = [];
  for (let step = 0; step < 3; step++) {
    await user.tab();
    order.push(document.activeElement?.getAttribute("name") ?? document.activeElement?.textContent ?? null);
  }
  expect(order).toEqual(["presentPassword", "password", "Change password"]);
});
