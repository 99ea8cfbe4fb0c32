/** @jest-environment jsdom */
import { act, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { FlashToast } from "@/app/_frame/flash-toast";
import { renderWithIntl } from "../../../support/render";
import { speak } from "../support/server-words";

jest.mock("@/app/(portal)/customers/bulk/actions", () => ({ bulkTagsAction: jest.fn() }));
jest.mock("next-intl/server", () => jest.requireActual("../support/server-words"));
let mockFlash: string | undefined;
jest.mock("next/headers", () => ({
  cookies: async () => ({ get: (name: string) => (name === "flash" ? { value: mockFlash } : undefined) }),
}));

async function show(value: unknown, locale: "en" | "es" = "en") {
  speak(locale);
  mockFlash = typeof value === "string" ? value : JSON.stringify(value);
  return renderWithIntl(<>{await FlashToast()}</>, { locale });
}

afterEach(() => jest.useRealTimers());

test("says what the action had to say, in the reader's language", async () => {
  await show({ key: "password.changed" });
  expect(screen.getByRole("status")).toHaveTextContent(
    "Your password is changed. You are signed out everywhere else.",
  );
});

test("values are put in, as they are", async () => {
  const { container } = await show({ key: "orders.mailed", values: { to: "<b>a</b>@x.example" } });
  expect(screen.getByRole("status")).toHaveTextContent("<b>a</b>@x.example");
  expect(container.querySelector("b")).toBeNull();
});

test.each([
  ["nothing", undefined],
  ["no JSON", "{oops"],
  ["no object", JSON.stringify("saved")],
  ["null", "null"],
  ["a key that is no text", JSON.stringify({ key: 7 })],
  ["an unknown key", JSON.stringify({ key: "nonsense" })],
  ["a key outside of these messages", JSON.stringify({ key: "../errors.forbidden" })],
  ["a group of messages", JSON.stringify({ key: "password" })],
])("a cookie that holds %s shows nothing", async (_what, value) => {
  speak("en");
  mockFlash = value;
  const { container } = renderWithIntl(<>{await FlashToast()}</>);
  expect(container).toBeEmptyDOMElement();
});

test("it is shown once: the cookie goes when it is on the page", async () => {
  // biome-ignore lint/suspicious/noDocumentCookie: as the server sets it
  document.cookie = "flash=x; path=/";
  await show({ key: "saved" });
  expect(document.cookie).not.toContain("flash");
});

test("it leaves by itself, but not while the pointer rests on it", async () => {
  jest.useFakeTimers();
  const user = userEvent.setup({ advanceTimers: jest.advanceTimersByTime });
  await show({ key: "saved" }, "es");
  const toast = screen.getByRole("status");
  const dismiss = screen.getByRole("button");
  await user.tab();
  expect(dismiss).toHaveFocus();
  act(() => jest.advanceTimersByTime(20_000));
  expect(toast).toBeVisible();
  act(() => dismiss.blur());
  act(() => jest.advanceTimersByTime(8_000));
  expect(screen.queryByRole("status")).toBeNull();
});
