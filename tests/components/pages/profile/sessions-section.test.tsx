/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { SessionsSection } from "@/app/(portal)/profile/_parts/sessions-section";
import { endSessionAction } from "@/app/(portal)/profile/actions";
import type { OpenSession } from "@/lib/auth";
import { renderWithIntl } from "../../../support/render";
import { hidden } from "../support/facts";
import type { fakeAction } from "../support/fake-actions";

jest.mock("@/app/(portal)/profile/actions", () => {
  const { fakeAction } = jest.requireActual("../support/fake-actions");
  return { endSessionAction: fakeAction(), endAllSessionsAction: fakeAction() };
});

// The mock above.
const endSession = endSessionAction as unknown as ReturnType<typeof fakeAction>;
const now = new Date("2026-01-15T12:00Z");
const chrome = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/142.0 Safari/537.36";

const session = (values: Partial<OpenSession>): OpenSession => ({
  id: "s1",
  createdAt: new Date("2026-01-14T08:30:15Z"),
  lastSeenAt: new Date("2026-01-15T11:55:00Z"),
  address: "203.0.113.7",
  userAgent: chrome,
  ...values,
});

const here = session({});
const phone = session({
  id: "s2",
  address: "2001:db8::1",
  userAgent: "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Version/19.0 Mobile/15E148 Safari/604.1",
  lastSeenAt: new Date("2026-01-13T12:00:00Z"),
});

const many = (count: number) => Array.from({ length: count }, (_, index) => session({ id: `s${index}` }));
const show = (sessions: OpenSession[], locale?: "en" | "es" | "fr" | "ro") =>
  renderWithIntl(<SessionsSection sessions={sessions} here="s1" now={now} />, { locale });
const items = () => screen.getAllByRole("listitem").map((item) => within(item));

test("each session says device, address, and when it was used, exact on focus", () => {
  show([here, phone]);
  const [first, second] = items();
  expect(first?.getByText("Chrome on Windows")).toBeVisible();
  expect(first?.getByText(/203\.0\.113\.7/)).toBeVisible();
  const used = first?.getByText("5 minutes ago");
  expect(used).toHaveAttribute("data-tip", "Thu, 15 Jan 2026, 11:55:00 UTC");
  expect(used).toHaveAttribute("tabindex", "0");
  expect(first?.getByText("14 Jan 2026, 08:30")).toBeVisible();
  expect(second?.getByText("Safari on iPhone")).toBeVisible();
  expect(second?.getByText("2 days ago")).toBeVisible();
});

test("this one is marked and has no button of its own; the others' buttons say which device", () => {
  show([here, phone]);
  const [first, second] = items();
  expect(first?.getByText("This one")).toBeVisible();
  expect(first?.queryByRole("button")).toBeNull();
  expect(second?.queryByText("This one")).toBeNull();
  const form = second?.getByRole("form", { name: "End session: Safari on iPhone" }) ?? null;
  expect(hidden(form)).toEqual({ sessionId: "s2" });
});

test("ending one sends that one", async () => {
  const user = userEvent.setup();
  show([here, phone, session({ id: "s3" })]);
  await user.click(screen.getAllByRole("button", { name: "End session" })[1] ?? document.body);
  expect(endSession.sent).toEqual([{ sessionId: "s3" }]);
});

test("what a browser does not tell is not guessed", () => {
  show([session({ userAgent: null, address: null }), session({ id: "s2", userAgent: "curl/8.5 (Linux)" })]);
  const [first, second] = items();
  expect(first?.getByText("Unknown device")).toBeVisible();
  expect(first?.queryByText(/null|undefined|·\s*Last/)).toBeNull();
  expect(second?.getByText("Linux")).toBeVisible();
});

test("a browser's own text never becomes part of the page", () => {
  const { container } = show([session({ userAgent: "<img src=x onerror=alert(1)> Firefox/140" })]);
  expect(screen.getByText("Firefox")).toBeVisible();
  expect(container.querySelector("img")).toBeNull();
});

test("signing out everywhere asks first and says to how many it happens", () => {
  show([here, phone]);
  const trigger = screen.getByRole("button", { name: "Sign out everywhere…" });
  const dialog = screen.getByRole("dialog", { hidden: true });
  expect(trigger).toHaveAttribute("commandfor", dialog.id);
  expect(dialog).toHaveTextContent("All 2 sessions end, this one too. You sign in again with your password.");
  const submit = within(dialog).getByRole("button", { name: "Sign out everywhere", hidden: true });
  expect(submit).toHaveAttribute("type", "submit");
});

test.each([
  [1, "1 sesiune", "Se încheie 1 sesiune,"],
  [2, "2 sesiuni", "Se încheie 2 sesiuni,"],
  [20, "20 de sesiuni", "Se încheie 20 de sesiuni,"],
])("Romanian counts sessions right: %i", (count, words, consequence) => {
  show(many(count), "ro");
  expect(screen.getByText(words)).toBeVisible();
  expect(screen.getByRole("dialog", { hidden: true })).toHaveTextContent(consequence);
});

test.each(["es", "fr"] as const)("in %s one session is one", (locale) => {
  show([here], locale);
  expect(screen.getByText(/^1 (sesión|session)$/)).toBeVisible();
});
