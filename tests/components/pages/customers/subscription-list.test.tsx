/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import { SubscriptionList } from "@/app/(portal)/customers/[customerId]/_parts/subscription-list";
import type { Subscription } from "@/lib/customers";
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
  licences: [{ product: "Meetings", purchased: 1_200, assigned: 1_199, used: 40 }],
  ...values,
});

const list = (values: Partial<Subscription>[], locale?: "en" | "fr" | "ro") =>
  renderWithIntl(<SubscriptionList subscriptions={values.map(subscription)} now={now} />, { locale });

test.each<[Partial<Subscription>, string, string]>([
  [{}, "Active", "1 Jan 2026 – 31 Dec 2026 · Renews in 41 days (31 Dec) · Order A/B 2"],
  [
    { autoRenew: false, orderNumber: null },
    "Active",
    "1 Jan 2026 – 31 Dec 2026 · Expires in 41 days (31 Dec)",
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
  expect(screen.getByText(left)).toBeVisible();
  expect(screen.getByText(over)).toBeVisible();
  unmount();
  list([{ licences: licence(100 - count) }], "ro");
  expect(screen.getByText(ro)).toBeVisible();
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
