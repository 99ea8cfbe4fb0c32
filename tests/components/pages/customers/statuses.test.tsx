/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import { CustomerFrame } from "@/app/(portal)/customers/[customerId]/_parts/customer-frame";
import type { Customer } from "@/lib/customers";
import { renderWithIntl } from "../../../support/render";
import { hrefs } from "../support/facts";
import { hostile } from "../support/hostile";
import { customer, facts, now } from "./made";

jest.mock("@/db/client", () => ({}));
let mockPath = "/customers/c1";
jest.mock("next/navigation", () => ({ usePathname: () => mockPath }));

const show = (values: Partial<Customer> = {}, locale?: "en" | "es" | "fr" | "ro") =>
  renderWithIntl(
    <CustomerFrame customer={customer(values)} now={now}>
      content
    </CustomerFrame>,
    { locale },
  );
const badges = () =>
  [...document.querySelectorAll(".status[data-tip]")].map((badge) => [
    badge.textContent,
    badge.getAttribute("data-tip"),
  ]);

test.each<[Partial<Customer>, string, string]>([
  [
    { statuses: ["suspended"], facts: { ...facts, unpaidSince: "2026-11-01" } },
    "Suspended",
    "A subscription is unpaid; it was due on 1 Nov 2026.",
  ],
  [
    { statuses: ["expired"], facts: { ...facts, lastEnd: "2026-11-19" } },
    "Expired",
    "No subscription is active; the last one ended yesterday (19 Nov).",
  ],
  [
    { statuses: ["license_overage"], purchased: 1_000, assigned: 1_001, overage: 1 },
    "Licence overage",
    "1 licence is assigned beyond what was purchased; in all 1,001 of 1,000 are assigned.",
  ],
  [
    { statuses: ["expires_soon"], facts: { ...facts, nextExpiry: "2026-11-20" } },
    "Expires soon",
    "Ends today (20 Nov) and does not renew by itself; “soon” is 7 days or less.",
  ],
  [
    { statuses: ["ready_for_setup"], facts: { ...facts, waiting: 2 } },
    "Ready for order setup",
    "2 subscriptions are not set up yet.",
  ],
  [
    { statuses: ["no_recent_activity"], lastActiveAt: "2026-08-01T00:00:00Z" },
    "No recent activity",
    "No administrator signed in for 111 days; this shows from 90 days on.",
  ],
  [
    { statuses: ["no_recent_activity"], lastActiveAt: null },
    "No recent activity",
    "No administrator has ever signed in; this shows from 90 days on.",
  ],
  [
    { statuses: ["trial"], facts: { ...facts, trialEnd: "2026-11-21" } },
    "Trial",
    "A trial is running; it ends tomorrow (21 Nov).",
  ],
  [{ statuses: ["subscription"] }, "Subscription", "1 paid subscription is active."],
])("%j explains itself with its numbers", (values, word, why) => {
  show(values);
  expect(badges()).toEqual([[word, why]]);
  expect(screen.getByText(word, { selector: ".status" })).toHaveAttribute("tabindex", "0");
});

test.each([
  [1, "1 licență este atribuită"],
  [2, "2 licențe sunt atribuite"],
  [20, "20 de licențe sunt atribuite"],
])("in Romanian the plural is right: %i", (overage, words) => {
  show({ statuses: ["license_overage"], overage }, "ro");
  expect(badges()[0]?.[1]).toMatch(new RegExp(`^${words} `));
});

test("all statuses stand there, the most urgent first", () => {
  show({ statuses: ["subscription", "trial", "suspended", "license_overage"] });
  expect(badges().map(([word]) => word)).toEqual(["Suspended", "Licence overage", "Trial", "Subscription"]);
});

test("the ways on: the view of the customer, and its order that waits", () => {
  const { unmount } = show({ waitingOrder: "A/B 2" });
  expect(screen.getByRole("link", { name: "Launch customer view" })).toHaveAttribute(
    "href",
    "/organizations/c1/users",
  );
  expect(screen.getByRole("link", { name: "Set up order A/B 2" })).toHaveAttribute(
    "href",
    "/orders/A%2FB%202",
  );
  unmount();
  show();
  expect(screen.queryByRole("link", { name: /^Set up order/ })).toBeNull();
});

test.each([
  ["/customers/c1", "Overview"],
  ["/customers/c1/subscriptions", "Subscriptions"],
  ["/customers/c1/trials", "Trials"],
  ["/customers/c1/administrators", "Partner administrators"],
  ["/customers/c1/activity", "Activity"],
])("at %s the tab is %s", (path, tab) => {
  mockPath = path;
  show();
  const tabs = within(screen.getByRole("navigation", { name: "Customer" })).getAllByRole("link");
  expect(hrefs(tabs)).toEqual([
    "/customers/c1",
    "/customers/c1/subscriptions",
    "/customers/c1/trials",
    "/customers/c1/administrators",
    "/customers/c1/activity",
  ]);
  expect(
    tabs.filter((each) => each.getAttribute("aria-current") === "page").map(({ textContent }) => textContent),
  ).toEqual([tab]);
});

test.each(hostile)("the name is shown as it is: %s", (name) => {
  const { container } = show({ name });
  expect(screen.getByRole("heading", { level: 1 }).textContent).toBe(name);
  expect(container.querySelector("script, img, b")).toBeNull();
});

test.each(["es", "fr"] as const)("in %s no status is English", (locale) => {
  show(
    {
      statuses: ["suspended", "expires_soon"],
      facts: { ...facts, unpaidSince: "2026-11-01", nextExpiry: "2026-11-23" },
    },
    locale,
  );
  expect(badges().flat().join()).not.toMatch(/Suspended|Expires|unpaid|days/);
  expect(badges()[1]?.[1]).toContain(locale === "es" ? "dentro de 3 días" : "dans 3 jours");
});

test("the way back to the list stands above the name", () => {
  show({ name: hostile[0] ?? "" });
  const trail = within(screen.getByRole("navigation", { name: "You are here" }));
  expect(trail.getByRole("link", { name: "Customers" })).toHaveAttribute("href", "/customers");
});
