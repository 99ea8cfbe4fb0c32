/** @jest-environment jsdom */
import { screen } from "@testing-library/react";
import { CustomerOverview } from "@/app/(portal)/customers/[customerId]/_parts/customer-overview";
import type { ActivityRow } from "@/components/activity/activity-list";
import type { Administrator, Customer } from "@/lib/customers";
import { renderWithIntl } from "../../../support/render";
import { fact } from "../support/facts";
import { hostile } from "../support/hostile";
import { customer, facts, now } from "./made";

jest.mock("@/db/client", () => ({}));

const show = (values: Partial<Customer> = {}, happened: ActivityRow[] = []) =>
  renderWithIntl(<CustomerOverview {...{ happened }} customer={customer(values)} now={now} mayTag />);
const person = (values: Partial<Administrator> = {}): Administrator => ({
  id: "u1",
  name: "Ana Pop",
  email: "ana@contoso.example",
  role: "customer_full_admin",
  lastAccessAt: "2026-11-18T10:00:00Z",
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
  expect(fact("Tags")?.querySelector("a")).toHaveAttribute("href", "/customers/c1/tags");
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

test.each<[Partial<Customer>, string, string]>([
  [{ statuses: ["suspended"] }, "See the unpaid invoice", "/customers/c1/subscriptions"],
  [{ statuses: ["license_overage"] }, "See which licences", "/customers/c1/subscriptions"],
  [{ statuses: ["ready_for_setup"], waitingOrder: "W/1" }, "Set up order W/1", "/orders/W%2F1"],
  [{ statuses: ["expires_soon"] }, "See the subscription", "/customers/c1/subscriptions"],
  [
    { statuses: ["expires_soon"], facts: { ...facts, trialEnd: "2026-11-23", nextExpiry: "2026-11-23" } },
    "See the trial",
    "/customers/c1/trials",
  ],
])("a status says the one thing to do about it: %j", (values, words, href) => {
  show(values);
  expect(screen.getByRole("link", { name: words })).toHaveAttribute("href", href);
});

test("what happened is told in words: on whom, by whom, when; nobody is named twice", () => {
  const line: ActivityRow = {
    id: "a",
    at: "2026-11-18T10:00:00Z",
    actorKind: "user",
    actorName: "Ada",
    action: "user.added",
    targetName: "<i>Bo</i>",
    before: null,
    after: null,
  };
  const named: ActivityRow = {
    ...line,
    id: "b",
    action: "organization.created",
    targetName: "Contoso",
    actorKind: "system",
  };
  const oneself: ActivityRow = { ...line, id: "c", action: "session.signedIn", targetName: "Ada" };
  show({ name: "Contoso" }, [line, named, oneself]);
  const [first, second, third] = screen.getAllByText(/User added|Organization created|Signed in/);
  expect(third?.textContent).toBe("Signed in · Ada");
  expect(first?.textContent).toBe("User added · <i>Bo</i> · Ada");
  expect(second?.textContent).toBe("Organization created · The portal");
  expect(screen.getByRole("link", { name: "All activity" })).toHaveAttribute(
    "href",
    "/customers/c1/activity",
  );
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
