/** @jest-environment jsdom */
import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { signInAction } from "@/app/(public)/sign-in/actions";
import SignInPage from "@/app/(public)/sign-in/page";
import { renderWithIntl } from "../../../support/render";
import { hidden } from "../support/facts";
import type { fakeAction } from "../support/fake-actions";
import { speak } from "../support/server-words";

jest.mock("next-intl/server", () => jest.requireActual("../support/server-words"));
jest.mock("@/app/(public)/sign-in/actions", () => ({
  signInAction: jest.requireActual("../support/fake-actions").fakeAction(),
}));
jest.mock("@/app/(public)/_frame/public-frame", () => ({
  PublicFrame: ({ children }: { children: unknown }) => children,
}));
let mockSignedIn = false;
jest.mock("@/lib/web/current-ctx", () => ({ signedIn: async () => mockSignedIn }));
jest.mock("next/navigation", () => ({
  redirect: (to: string) => {
    throw new Error(`redirect ${to}`);
  },
}));

type Fake = ReturnType<typeof fakeAction>;
// The mocks above.
const signIn = signInAction as unknown as Fake;

const page = (query: Record<string, string> = {}) => SignInPage({ searchParams: Promise.resolve(query) });
const form = () => document.querySelector("form");

beforeEach(() => {
  speak("en");
  mockSignedIn = false;
  signIn.sent.length = 0;
  signIn.answers({});
});

test("address and password are fields that a store of passwords knows", async () => {
  renderWithIntl(await page());
  const email = screen.getByLabelText("E-mail");
  expect(email).toHaveAttribute("autocomplete", "username");
  expect(email).toHaveAttribute("type", "email");
  expect(email).toBeRequired();
  const password = screen.getByLabelText("Password");
  expect(password).toHaveAttribute("autocomplete", "current-password");
  expect(password).toHaveAttribute("type", "password");
  expect(screen.getByRole("link", { name: "I do not know my password" })).toHaveAttribute(
    "href",
    "/forgotten-password",
  );
});

test.each([
  ["/customers?status=suspended", "/customers?status=suspended"],
  ["https://evil.example/", "/"],
  ["//evil.example", "/"],
  ["/..//evil.example", "/"],
  ["/sign-in?next=/sign-in", "/"],
  ["javascript:alert(1)", "/"],
])("after signing in to %s one gets to %s", async (next, kept) => {
  renderWithIntl(await page({ next }));
  expect(hidden(form())).toEqual({ next: kept });
});

test("who is signed in already goes on to where they wanted", async () => {
  mockSignedIn = true;
  await expect(page({ next: "/reports" })).rejects.toThrow("redirect /reports");
  await expect(page()).rejects.toThrow("redirect /");
});

test("a refusal keeps the address, not the password, and takes the focus", async () => {
  signIn.answers({ message: { key: "signIn.refused" }, values: { email: "ana@contoso.example" } });
  const user = userEvent.setup();
  renderWithIntl(await page());
  await user.type(screen.getByLabelText("E-mail"), "ana@contoso.example");
  await user.type(screen.getByLabelText("Password"), "wrong words here{Enter}");
  const refusal = await screen.findByRole("alert");
  expect(refusal).toHaveFocus();
  expect(refusal).toHaveTextContent(/^E-mail and password do not go together\./);
  expect(screen.getByLabelText("E-mail")).toHaveValue("ana@contoso.example");
  expect(screen.getByLabelText("Password")).toHaveValue("");
  expect(signIn.sent).toEqual([{ next: "/", email: "ana@contoso.example", password: "wrong words here" }]);
});

test.each([
  [1, "1 minut"],
  [2, "2 minute"],
  [20, "20 de minute"],
])("too many attempts say how long to wait, also in Romanian: %i", async (minutes, words) => {
  signIn.answers({ message: { key: "signIn.wait", values: { minutes } } });
  const user = userEvent.setup();
  speak("ro");
  renderWithIntl(await page(), { locale: "ro" });
  await user.type(document.querySelector("input[type=email]") ?? document.body, "a@b.example");
  await user.type(document.querySelector("input[type=password]") ?? document.body, "x{Enter}");
  expect(await screen.findByRole("alert")).toHaveTextContent(new RegExp(`${words}\\.`));
});

test("by keyboard: address, password, button, then the way for who forgot", async () => {
  const user = userEvent.setup();
  renderWithIntl(await page());
  const order: (Element | null)[] = [];
  for (let step = 0; step < 4; step++) {
    await user.tab();
    order.push(document.activeElement);
  }
  expect(order).toEqual([
    screen.getByLabelText("E-mail"),
    screen.getByLabelText("Password"),
    screen.getByRole("button", { name: "Sign in" }),
    screen.getByRole("link", { name: "I do not know my password" }),
  ]);
});

test.each(["es", "fr", "ro"] as const)("in %s no English is left", async (locale) => {
  speak(locale);
  const { container } = renderWithIntl(await page(), { locale });
  expect(container).not.toHaveTextContent(/sign in|password|address/i);
});
