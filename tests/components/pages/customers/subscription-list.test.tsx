/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import { SubscriptionList } from "@/app/(portal)/customers/[customerId]/_parts/subscription-list";
import type { Subscription } from "@/lib/customers";
import type { Invoice } from "@/lib/invoices";
import { renderWithIntl } from "../../../support/render";
import { cells } from "../support/facts";
import { now } from "./made";

jest.mock("@/db/client", () => ({}));

const subscription = (values: Partial<Subscription> = {}): Subscription => ({
  id: "Sub-1",
  kind: "paid",
  startsOn: "2026-01-01",
  endsOn: "2026-12-31",
  autoRenew: true,
  state: "active",
  unpaidSince: null,
  orderNumber: "A/B 2",
  termMonths: null,
  licences: [{ product: "Meetings", purchased: 1_200, assigned: 1_199, used: 40 }],
  ...values,
});

const list = (values: Partial<Subscription>[], locale?: "en" | "fr" | "ro", invoices: Invoice[] = []) =>
  renderWithIntl(
    <SubscriptionList
      customerId="c1"
      subscriptions={values.map(subscription)}
      invoices={invoices}
      now={now}
    />,
    {
      locale,
    },
  );

test.each<[Partial<Subscription>, string, string]>([
  [{}, "Active", "1 Jan 2026 – 31 Dec 2026 · Renews in 41 days (31 Dec) · Order A/B 2"],
  [
    { autoRenew: false, orderNumber: null },
    "Active",
    "1 Jan 2026 – 31 Dec 2026 · Expires in 41 days (31 Dec), does not renew by itself",
  ],
  [
    { state: "ended", endsOn: "2026-11-19", orderNumber: null },
    "Ended",
    "1 Jan 2026 – 19 Nov 2026 · Ended yesterday (19 Nov)",
  ],
  [
    { state: "suspended", unpaidSince: "2026-11-01", orderNumber: null },
    "Suspended",
    "1 Jan 2026 – 31 Dec 2026 · Renews in 41 days (31 Dec) · Unpaid since 1 Nov 2026",
  ],
])("a subscription says its term and what comes after: %j", (values, state, term) => {
  list([values]);
  const section = screen.getByRole("heading", { name: "Subscription Sub-1" }).closest("section");
  expect(within(section ?? document.body).getByText(state)).toBeVisible();
  expect(section?.textContent).toContain(term);
});

test("its order is a link, whatever its number", () => {
  list([{}]);
  expect(screen.getByRole("link", { name: "Order A/B 2" })).toHaveAttribute("href", "/orders/A%2FB%202");
});

test.each([
  [1, "1 licence left", "1 licence over the limit", "1 licență rămasă"],
  [2, "2 licences left", "2 licences over the limit", "2 licențe rămase"],
  [20, "20 licences left", "20 licences over the limit", "20 de licențe rămase"],
])("licences left or over are told as such: %i", (count, left, over, ro) => {
  const licence = (assigned: number) => [{ product: "Meetings", purchased: 100, assigned, used: 0 }];
  const { unmount } = list([
    { licences: licence(100 - count) },
    { id: "Sub-2", licences: licence(100 + count) },
  ]);
  expect(screen.getByText(`Meetings: ${left}`)).toBeVisible();
  expect(screen.getByText(`Meetings: ${over}`)).toBeVisible();
  unmount();
  list([{ licences: licence(100 - count) }], "ro");
  expect(screen.getByText(`Meetings: ${ro}`)).toBeVisible();
});

test("figures are whole, and nothing left needs no words", () => {
  list([{ licences: [{ product: "Meetings", purchased: 1_200, assigned: 1_200, used: 40 }] }]);
  expect(cells()[0]?.slice(0, 4)).toEqual(["Meetings", "1,200", "1,200", "40"]);
  expect(screen.queryByText(/left|over the limit/)).toBeNull();
});

test("no subscription yet says when there will be one", () => {
  list([]);
  expect(screen.getByText("It appears when an order of yours is set up for this customer.")).toBeVisible();
});

test("the term, and no word about an invoice that is not due yet", () => {
  list([{ termMonths: 12, unpaidSince: "2026-12-01" }]);
  expect(screen.getByText(/term: 12 months/)).toBeVisible();
  expect(screen.queryByText(/Unpaid/)).toBeNull();
});

test("what is left or over leads to the users, unless the subscription has ended", () => {
  const licences = [{ product: "Meetings", purchased: 10, assigned: 8, used: 0 }];
  const { unmount } = list([{ licences }]);
  expect(screen.getByRole("link", { name: "Assign them to users" })).toHaveAttribute(
    "href",
    "/organizations/c1/users",
  );
  unmount();
  list([{ licences, state: "ended" }]);
  expect(screen.queryByText(/licences left/)).toBeNull();
});

const invoice = (values: Partial<Invoice> = {}): Invoice => ({
  number: "INV/1",
  subscriptionId: "Sub-1",
  issuedOn: "2026-10-01",
  dueOn: "2026-10-31",
  paidOn: null,
  state: "overdue",
  amount: "1522.50",
  currency: "USD",
  lines: [{ product: "Meetings", quantity: 35, amount: "1522.50" }],
  ...values,
});

test("invoices stand with their subscription: due, state, amount, lines and the file", () => {
  const paid = invoice({ number: "INV/2", state: "paid", paidOn: "2026-10-05", amount: "7.00" });
  list([{}, { id: "Sub-2" }], "en", [invoice(), paid, invoice({ number: "INV/3", subscriptionId: "Sub-2" })]);
  const table = screen.getByRole("table", { name: "Invoices of Sub-1" });
  const [, first, second] = within(table).getAllByRole("row");
  expect(first).toHaveTextContent("20 days ago (31 Oct)");
  expect(first).toHaveTextContent("Overdue");
  expect(first).toHaveTextContent("$1,522.50");
  expect(first).toHaveTextContent("35 × Meetings");
  expect(second).toHaveTextContent("Paidon 5 Oct");
  expect(within(table).getByRole("link", { name: "Download invoice INV/1 as PDF" })).toHaveAttribute(
    "href",
    "/customers/c1/invoices/INV%2F1/pdf",
  );
  expect(within(table).queryByText(/INV\/3/)).toBeNull();
});
