/** @jest-environment jsdom */
import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { LinkProblem } from "@/app/(public)/_frame/link-problem";
import { LinkSheet } from "@/app/(public)/l/[token]/_parts/link-sheet";
import { ChoosePassword } from "@/app/(public)/welcome/_parts/choose-password";
import { choosePasswordAction } from "@/app/(public)/welcome/actions";
import type { AboutLink } from "@/lib/auth";
import { renderWithIntl } from "../../../support/render";
import { hidden } from "../support/facts";
import type { fakeAction } from "../support/fake-actions";
import { hostile } from "../support/hostile";

jest.mock("@/app/(public)/l/[token]/actions", () => ({
  openLinkAction: jest.requireActual("../support/fake-actions").fakeAction(),
}));
jest.mock("@/app/(public)/welcome/actions", () => ({
  choosePasswordAction: jest.requireActual("../support/fake-actions").fakeAction(),
}));
jest.mock("@/lib/auth", () => jest.requireActual("@/lib/auth/passwords/password-rules"));

// The mock above.
const choose = choosePasswordAction as unknown as ReturnType<typeof fakeAction>;

const about: AboutLink = {
  state: "open",
  purpose: "invitation",
  email: "ana@contoso.example",
  organization: "Contoso",
  orderNumber: null,
};
const title = () => screen.getByRole("heading", { level: 1 }).textContent;

test.each([
  ["invitation", "Welcome to Contoso", "Accept the invitation"],
  ["password", "Choose a new password", "Continue"],
  ["provisioning", "Set up order ORD-7", "Set up service"],
  ["report", "Your report is ready", "Open the report"],
] as const)("a link for %s says what it is for before it is opened", (purpose, heading, button) => {
  renderWithIntl(<LinkSheet about={{ ...about, purpose, orderNumber: "ORD-7" }} token="t/+=1" />);
  expect(title()).toBe(heading);
  const form = screen.getByRole("button", { name: button }).closest("form");
  expect(hidden(form)).toEqual({ token: "t/+=1" });
});

test("looking at it opens nothing: there is no link that a mail scanner could follow", () => {
  renderWithIntl(<LinkSheet about={about} token="t" />);
  expect(screen.queryByRole("link")).toBeNull();
  expect(screen.getByText(/ana@contoso\.example/)).toBeVisible();
});

test.each(hostile)("an organization's name is shown as it is: %s", (organization) => {
  const { container } = renderWithIntl(<LinkSheet about={{ ...about, organization }} token="t" />);
  expect(title()).toBe(`Welcome to ${organization}`);
  expect(container.querySelector("script, img, b")).toBeNull();
});

const ways = { signIn: "/sign-in", newLink: "/forgotten-password" };
test.each([
  ["expired", "invitation", ways.newLink],
  ["expired", "password", ways.newLink],
  ["expired", "provisioning", ways.signIn],
  ["used", "invitation", ways.signIn],
  ["used", "provisioning", ways.signIn],
  ["revoked", "password", ways.newLink],
  ["revoked", "provisioning", ways.signIn],
  ["unknown", undefined, ways.signIn],
  // An open link of another purpose: nothing to choose here.
  ["open", "report", ways.signIn],
] as const)("a link that is %s (%s) leads on to %s", (state, purpose, href) => {
  renderWithIntl(<LinkProblem about={{ state, purpose }} />);
  expect(screen.getByRole("link")).toHaveAttribute("href", href);
  expect(title()).toMatch(/^(This link|A newer link)/);
});

test("for an order it says whom to ask, since no link can be asked for there", () => {
  renderWithIntl(<LinkProblem about={{ state: "expired", purpose: "provisioning" }} />);
  expect(screen.getByText("Ask the partner who sold you the service to send the link again.")).toBeVisible();
});

test.each(["es", "fr", "ro"] as const)("every problem has words in %s", (locale) => {
  for (const state of ["expired", "used", "revoked", "unknown"] as const)
    for (const purpose of ["invitation", "provisioning"] as const) {
      const { unmount } = renderWithIntl(<LinkProblem about={{ state, purpose }} />, { locale });
      expect(title()).not.toMatch(/This link|newer link/);
      unmount();
    }
});

test("an invitation says whose password it becomes; the address cannot be changed", () => {
  renderWithIntl(<ChoosePassword about={about} />);
  expect(title()).toBe("Welcome to Contoso");
  const account = screen.getByLabelText("Account");
  expect(account).toHaveValue("ana@contoso.example");
  expect(account).toHaveAttribute("readonly");
  expect(account).toHaveAttribute("autocomplete", "username");
  expect(screen.getByLabelText("Password")).toHaveAccessibleDescription(/^At least 15 characters/);
});

test("choosing anew says that one is signed out elsewhere", () => {
  renderWithIntl(<ChoosePassword about={{ ...about, purpose: "password" }} />);
  expect(screen.getByText("You will be signed out everywhere else.")).toBeVisible();
});

test("a password that others would think of is refused at its field, the account stays", async () => {
  choose.answers({
    message: { key: "invalidInput" },
    fields: { password: { key: "password.tooShort", values: { min: 15 } } },
  });
  const user = userEvent.setup();
  renderWithIntl(<ChoosePassword about={about} />, { locale: "es" });
  const password = document.querySelector<HTMLInputElement>("input[type=password]");
  await user.type(password ?? document.body, "secreto{Enter}");
  expect(await screen.findByRole("alert")).toHaveFocus();
  const field = document.querySelector("input[type=password]");
  expect(field).toBeInvalid();
  expect(field).toHaveAccessibleDescription(/15/);
  expect(field).toHaveValue("");
  expect(screen.getByDisplayValue("ana@contoso.example")).toBeInTheDocument();
});
