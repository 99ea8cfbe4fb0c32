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
import { now } from "./made";

jest.mock("@/app/(portal)/orders/actions", () => {
  const { fakeAction } = jest.requireActual("../support/fake-actions");
  return { resendAction: fakeAction({ message: { key: "forbidden" } }), continueSetUpAction: fakeAction() };
});

// The mock above.
const resend = resendAction as unknown as ReturnType<typeof fakeAction>;

const line = (values: Partial<OrderDetails["lines"][number]> = {}): OrderDetails["lines"][number] => ({
  orderNumber: "ORD-1",
  position: 0,
  productCode: "meetings",
  product: "Meetings",
  quantity: 1_200,
  termMonths: 12,
  autoRenew: true,
  amount: "1250.50",
  currency: "EUR",
  ...values,
});

const details: OrderDetails = {
  number: "ORD-1",
  partnerId: "p",
  organizationId: null,
  contactEmail: "ana@partner.example",
  orderedOn: "2026-01-09",
  startsOn: "2026-02-01",
  partnerName: "Partner Ltd",
  customerName: null,
  state: "mailed",
  contentHash: "",
  subscriptionId: null,
  receivedAt: new Date("2026-01-10T08:00:09Z"),
  mailedAt: now,
  mailedTo: "ana@partner.example",
  provisionedAt: null,
  customer: null,
  lines: [line()],
  mails: [],
};

type Options = { edits?: boolean; locale?: "en" | "fr" | "ro" };
const show = (values: Partial<OrderDetails> = {}, { edits = true, locale }: Options = {}) =>
  renderWithIntl(<OrderView order={{ ...details, ...values }} edits={edits} submission="s-1" />, { locale });
const rowsOf = (name: string) =>
  within(screen.getByRole("table", { name }))
    .getAllByRole("row")
    .slice(1)
    .map((row) =>
      within(row)
        .getAllByRole("cell")
        .map(({ textContent }) => textContent),
    );

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
  const dialog = screen.getByRole("dialog", { hidden: true });
  expect(dialog).toHaveTextContent("Send the mail for order ORD-1 again?");
  expect(dialog).toHaveTextContent("ana@partner.example gets a new link. Links sent before stop working");
  expect(hidden(dialog.querySelector("form"))).toEqual({ number: "ORD-1", submission: "s-1" });
  await user.click(within(dialog).getByRole("button", { name: "Send mail again", hidden: true }));
  expect(await within(dialog).findByRole("alert", { hidden: true })).toBeInTheDocument();
  expect(resend.sent).toEqual([{ number: "ORD-1", submission: "s-1" }]);
});

test("what was ordered: figures, term and money as the language writes them", () => {
  const lines = [
    line(),
    line({
      position: 1,
      product: "Calling",
      quantity: 1,
      termMonths: 1,
      autoRenew: false,
      amount: "0",
      currency: "JPY",
    }),
  ];
  const { unmount } = show({ lines });
  expect(rowsOf("Products")).toEqual([
    ["Meetings", "1,200", "12 months", "Renews", "€1,250.50"],
    ["Calling", "1", "1 month", "Ends", "¥0"],
  ]);
  unmount();
  show({ lines }, { locale: "fr" });
  expect(screen.getByText(/^1\s250,50\s€$/)).toBeVisible();
});

test.each([
  [1, "1 lună"],
  [2, "2 luni"],
  [20, "20 de luni"],
])("Romanian months: %i", (termMonths, words) => {
  show({ lines: [line({ termMonths })] }, { locale: "ro" });
  expect(screen.getByText(words)).toBeVisible();
});

test("each mail says to whom, when, whether it arrived, and what its link is good for", () => {
  const at = new Date("2026-01-15T11:00:03Z");
  const expiresAt = new Date("2026-02-14T11:00:00Z");
  show({
    mails: [
      { to: "a@p.example", at, state: "sent", link: "open", expiresAt },
      { to: "b@p.example", at, state: "sent", link: "expired", expiresAt },
      { to: "c@p.example", at, state: "failed", link: "replaced" },
      { to: "d@p.example", at, state: "queued" },
    ],
  });
  expect(rowsOf("Mails to the contact")).toEqual([
    ["a@p.example", "15 Jan 2026, 11:00", "Sent", "Works until 14 Feb 2026"],
    ["b@p.example", "15 Jan 2026, 11:00", "Sent", "Expired on 14 Feb 2026"],
    ["c@p.example", "15 Jan 2026, 11:00", "Could not be delivered", "Replaced by a newer one"],
    ["d@p.example", "15 Jan 2026, 11:00", "Waiting to be sent", ""],
  ]);
  expect(screen.getAllByText("15 Jan 2026, 11:00")[0]).toHaveAttribute(
    "data-tip",
    "Thu, 15 Jan 2026, 11:00:03 UTC",
  );
});

test("before its start it says when somebody will be mailed", () => {
  show({ state: "waiting" });
  expect(screen.getByText("The contact is mailed on 1 Feb 2026.")).toBeVisible();
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
