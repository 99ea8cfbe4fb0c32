/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import { CustomerOverview } from "@/app/(portal)/customers/[customerId]/_parts/customer-overview";
import { SubscriptionList } from "@/app/(portal)/customers/[customerId]/_parts/subscription-list";
import type { Administrator, Customer, Subscription } from "@/lib/customers";
import { renderWithIntl } from "../../../support/render";
import { cells, fact } from "../support/facts";
import { hostile } from "../support/hostile";
import { customer, facts, now } from "./made";

jest.mock("@/db/client", () => ({}));

const show = (values: Partial<Customer> = {}) =>
  renderWithIntl(<CustomerOverview customer={customer(values)} now={now} />);
const person = (values: Partial<Administrator> = {}): Administrator => ({
  id: "u1",
  name: "Ana Pop",
  email: "ana@contoso.example",
  role: "customer_full_admin",
  lastAccessAt: "2026-11-18T10:00:00Z",
  ...values,
});
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

test("facts that there are, and that the others are not", () => {
  show({
    domains: [{ name: "contoso.example", status: "verified" }],
    locations: [{ id: "l", name: "Main office", country: "FR" }],
    tags: [{ id: "t", name: "<b>Key</b>", colour: "red" }],
  });
  expect(fact("Users")?.querySelector("a")).toHaveAttribute("href", "/organizations/c1/users");
  expect(fact("Users")).toHaveTextContent("12,400");
  expect(fact("Licences")).toHaveTextContent("85 / 100");
  expect(fact("Next date")).toHaveTextContent("Renews in 12 days (2 Dec)");
  expect(fact("Region")).toHaveTextContent("European Union (EU)");
  expect(fact("Domains")).toHaveTextContent("contoso.example (verified)");
  expect(fact("Locations")).toHaveTextContent("Main office France");
  expect(fact("Tags")).toHaveTextContent("<b>Key</b>");
  for (const label of ["External ID", "Meetings sites"]) expect(fact(label)).toHaveTextContent("None");
});

test("no date, no licences and an unknown country are not invented", () => {
  show({
    nextDate: null,
    nextDateKind: null,
    purchased: 0,
    assigned: 0,
    country: "?",
    region: "XX",
    statuses: [],
  });
  expect(fact("Next date")).toHaveTextContent("–");
  expect(fact("Licences")).toHaveTextContent("–");
  expect(fact("Country")).toHaveTextContent("?");
  expect(fact("Region")).toHaveTextContent("XX");
  expect(screen.getByText("No subscription")).toBeVisible();
});

test("the reason of every status is readable without a pointer", () => {
  show({ statuses: ["suspended"], facts: { ...facts, unpaidSince: "2026-11-01" } });
  expect(screen.getByText("A subscription is unpaid; it was due on 1 Nov 2026.")).toBeVisible();
});

test("administrators lead to themselves, with role and last access", () => {
  show({
    administrators: [
      person(),
      person({ id: "u2", name: "", role: "customer_readonly_admin", lastAccessAt: null }),
    ],
  });
  expect(screen.getByRole("link", { name: "Ana Pop" })).toHaveAttribute("href", "/organizations/c1/users/u1");
  expect(screen.getByText("ana@contoso.example · customer full administrator")).toBeVisible();
  expect(screen.getByText("2 days ago")).toHaveAttribute("data-tip", "Wed, 18 Nov 2026, 10:00:00 UTC");
  expect(screen.getByRole("link", { name: "ana@contoso.example" })).toHaveAttribute(
    "href",
    "/organizations/c1/users/u2",
  );
  expect(screen.getByText("Never")).toBeVisible();
});

test("a customer without administrator says so", () => {
  show();
  expect(screen.getByText("Nobody at the customer is an administrator yet.")).toBeVisible();
});

test.each(hostile)("names are shown as they are: %s", (name) => {
  const { container } = show({ administrators: [person({ name })], externalId: name });
  expect(container.querySelector("li bdi")?.textContent).toBe(name);
  expect(fact("External ID")?.textContent).toBe(name);
  expect(container.querySelector("script, img, b")).toBeNull();
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
  [1, "1 licence left over", "1 licence over the limit", "1 licență rămasă"],
  [2, "2 licences left over", "2 licences over the limit", "2 licențe rămase"],
  [20, "20 licences left over", "20 licences over the limit", "20 de licențe rămase"],
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
  expect(screen.queryByText(/left over|over the limit/)).toBeNull();
});

test("no subscription yet says when there will be one", () => {
  list([]);
  expect(screen.getByText("It appears when an order of yours is set up for this customer.")).toBeVisible();
});
