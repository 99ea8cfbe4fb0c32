/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { OrderView } from "@/app/(portal)/orders/[number]/_parts/order-view";
import { resendAction } from "@/app/(portal)/orders/actions";
import type { OrderDetails } from "@/lib/orders";
import { renderWithIntl } from "../../../support/render";
import { fact, hidden } from "../support/facts";
import type { fakeAction } from "../support/fake-actions";
import { hostile } from "../support/hostile";
import { details } from "./made";

jest.mock("@/app/(portal)/orders/actions", () => {
  const { fakeAction } = jest.requireActual("../support/fake-actions");
  const refused = { message: { key: "forbidden" } };
  return {
    resendAction: fakeAction(refused),
    continueSetUpAction: fakeAction(),
    handOverAction: fakeAction(refused),
    cancelAction: fakeAction(refused),
  };
});

// The mock above.
const resend = resendAction as unknown as ReturnType<typeof fakeAction>;

type Options = { edits?: boolean; locale?: "en" | "fr" | "ro" };
const show = (values: Partial<OrderDetails> = {}, { edits = true, locale }: Options = {}) =>
  renderWithIntl(<OrderView order={{ ...details, ...values }} edits={edits} submission="s-1" />, { locale });

test.each([
  ["waiting", "Starts later", /^Nothing to do yet/, false],
  ["mailed", "Ready for set-up", /^The contact was mailed/, true],
  ["in_progress", "Being set up", /^Set-up was begun/, true],
  ["provisioned", "Set up", /^Everything is set up/, false],
  ["cancelled", "Cancelled", /^There is nothing to set up/, false],
] as const)("%s: what it means, and whether something can be done", (state, word, sentence, open) => {
  show({ state });
  expect(screen.getByText(word, { selector: "header *, h1 ~ *, h1 ~ * *" })).toBeVisible();
  expect(screen.getByText(sentence)).toBeVisible();
  expect(screen.queryAllByRole("button", { name: /^(Set up|Continue set-up)$/ })).toHaveLength(open ? 1 : 0);
  expect(screen.queryAllByRole("button", { name: "Send the mail again…" })).toHaveLength(open ? 1 : 0);
});

test("who may only look can neither set up nor mail", () => {
  show({}, { edits: false });
  expect(screen.queryByRole("button")).toBeNull();
  expect(screen.queryByRole("dialog", { hidden: true })).toBeNull();
});

test("mailing again asks first, says to whom and what it ends, and sends one submission", async () => {
  const user = userEvent.setup();
  show();
  const dialog = screen.getByRole("dialog", { name: /^Send the mail/, hidden: true });
  expect(dialog).toHaveTextContent("Send the mail for order ORD-1 again?");
  expect(dialog).toHaveTextContent("ana@partner.example gets a new link. Links sent before stop working");
  expect(hidden(dialog.querySelector("form"))).toEqual({ number: "ORD-1", submission: "s-1" });
  await user.click(within(dialog).getByRole("button", { name: "Send mail again", hidden: true }));
  expect(await within(dialog).findByRole("alert", { hidden: true })).toBeInTheDocument();
  expect(resend.sent).toEqual([{ number: "ORD-1", submission: "s-1" }]);
});

test("once set up it leads to the customer and names the subscription", () => {
  show({
    state: "provisioned",
    customer: { id: "c1", name: "Contoso" },
    subscriptionId: "Sub-7",
    provisionedAt: new Date("2026-01-15T09:30:00Z"),
  });
  expect(screen.getByRole("link", { name: "Contoso" })).toHaveAttribute("href", "/customers/c1");
  expect(fact("Subscription")).toHaveTextContent("Sub-7");
  expect(fact("Set up")).toHaveTextContent("15 Jan 2026, 09:30");
});

test.each(hostile)("names as ordered are shown as they are: %s", (customerName) => {
  const { container } = show({ customerName, partnerName: null });
  expect(fact("Customer as ordered")?.textContent).toBe(customerName);
  expect(fact("Partner as ordered")?.textContent).toBe("Not named");
  expect(container.querySelector("script, img, b")).toBeNull();
});
