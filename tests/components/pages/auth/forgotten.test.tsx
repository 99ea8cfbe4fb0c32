/** @jest-environment jsdom */
import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { forgottenAction } from "@/app/(public)/forgotten-password/actions";
import ForgottenPasswordPage from "@/app/(public)/forgotten-password/page";
import { renderWithIntl } from "../../../support/render";
import type { fakeAction } from "../support/fake-actions";
import { speak } from "../support/server-words";

jest.mock("next-intl/server", () => jest.requireActual("../support/server-words"));
jest.mock("@/app/(public)/forgotten-password/actions", () => ({
  forgottenAction: jest.requireActual("../support/fake-actions").fakeAction(),
}));
jest.mock("@/app/(public)/_frame/public-frame", () => ({
  PublicFrame: ({ children }: { children: unknown }) => children,
}));

// The mock above.
const forgotten = forgottenAction as unknown as ReturnType<typeof fakeAction>;

const forgottenPage = (query: Record<string, string> = {}) =>
  ForgottenPasswordPage({ searchParams: Promise.resolve(query) });
const form = () => document.querySelector("form");

beforeEach(() => {
  speak("en");
  forgotten.sent.length = 0;
  forgotten.answers({});
});

test("a new password is asked for by address alone", async () => {
  const user = userEvent.setup();
  renderWithIntl(await forgottenPage());
  await user.type(screen.getByLabelText("E-mail"), "ana@contoso.example{Enter}");
  await screen.findByText("Send the link");
  expect(forgotten.sent).toEqual([{ email: "ana@contoso.example" }]);
  expect(screen.getByRole("link", { name: "Back to sign-in" })).toHaveAttribute("href", "/sign-in");
});

test("an address that is none is told at its field", async () => {
  forgotten.answers({
    message: { key: "invalidInput" },
    fields: { email: { key: "field.email" } },
    values: { email: "ana@" },
  });
  const user = userEvent.setup();
  renderWithIntl(await forgottenPage(), { locale: "fr" });
  const email = screen.getByRole("textbox");
  await user.type(email, "a@b");
  await user.keyboard("{Enter}");
  await screen.findByRole("alert");
  expect(screen.getByRole("textbox")).toBeInvalid();
  expect(screen.getByRole("textbox")).toHaveValue("ana@");
});

test("once sent, the page does not tell whether there is such an account", async () => {
  renderWithIntl(await forgottenPage({ sent: "yes" }));
  expect(screen.getByText(/^If there is an account with this address/)).toBeVisible();
  expect(form()).toBeNull();
  expect(screen.getByRole("link", { name: "Use another address" })).toHaveAttribute(
    "href",
    "/forgotten-password",
  );
});
