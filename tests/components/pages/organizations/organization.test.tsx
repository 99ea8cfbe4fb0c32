/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import { OrganizationFrame } from "@/app/(portal)/organizations/[organizationId]/_parts/organization-frame";
import {
  OrganizationOverview,
  type OverviewProps,
} from "@/app/(portal)/organizations/[organizationId]/_parts/organization-overview";
import type { Organization, OverviewSubscription } from "@/lib/organizations";
import { renderWithIntl } from "../../../support/render";
import { fact, hidden } from "../support/facts";
import { hostile } from "../support/hostile";

let mockPath = "";
jest.mock("next/navigation", () => ({ usePathname: () => mockPath }));
jest.mock("@/app/(portal)/organizations/[organizationId]/actions", () => ({
  continueServicesAction: async () => ({}),
}));

const organization: Organization = {
  id: "o1",
  name: "Contoso",
  externalId: null,
  region: "EU",
  country: "RO",
  vertical: null,
  plannedUsers: null,
  locale: "en",
  createdAt: "2025-11-20T10:00:00Z",
  supportAccessUntil: null,
  relation: "managed",
};
type Overview = OverviewProps["overview"];
const overview: Overview = {
  counts: { users: 12_400, invited: 3, administrators: 2, sites: 1, locations: 0 },
  domains: { all: 2, pending: [] },
  licences: [],
  subscriptions: [],
};
const everything = { sites: true, locations: true, users: true, orders: true };
const subscription = (values: Partial<OverviewSubscription> = {}): OverviewSubscription => ({
  id: "Sub100",
  kind: "paid",
  endsOn: "2026-01-27",
  autoRenew: true,
  state: "running",
  orderNumber: "W-1",
  ...values,
});
function show(
  change: Partial<Overview> = {},
  { of = organization, may = everything, locale = "en" as "en" | "fr" } = {},
) {
  const all = { ...overview, ...change };
  const now = new Date("2026-01-15T12:00Z");
  return renderWithIntl(<OrganizationOverview organization={of} overview={all} may={may} now={now} />, {
    locale,
  });
}
const tasks = () => {
  const section = screen.getByRole("region", { name: "Not finished yet" });
  return within(section)
    .queryAllByRole("listitem")
    .map((item) => [
      item.querySelector("span")?.firstChild?.textContent,
      item.querySelector("a")?.getAttribute("href"),
    ]);
};
const current = () =>
  screen
    .getAllByRole("link")
    .filter((link) => link.getAttribute("aria-current") === "page")
    .map(({ textContent }) => textContent);

test("the band says whose organization it is and how to leave it", () => {
  mockPath = "/organizations/o1";
  renderWithIntl(<OrganizationFrame organization={organization}>content</OrganizationFrame>);
  const band = within(screen.getByRole("complementary", { name: "Whose organization this is" }));
  expect(band.getByText("Contoso")).toBeVisible();
  expect(band.getByRole("link", { name: "Leave Contoso" })).toHaveAttribute("href", "/customers/o1");
  expect(band.getByRole("button", { name: "Copy Contoso" })).toBeInTheDocument();
});

test("one's own organization has nowhere to leave to", () => {
  mockPath = "/organizations/o1";
  renderWithIntl(
    <OrganizationFrame organization={{ ...organization, relation: "own" }}>content</OrganizationFrame>,
  );
  expect(screen.getByText("My organization")).toBeInTheDocument();
  expect(screen.queryByRole("link", { name: /Leave/ })).toBeNull();
});

test("who administers somebody else's organization from outside is told so, and leaves to the beginning", () => {
  renderWithIntl(
    <OrganizationFrame organization={{ ...organization, relation: "external" }}>content</OrganizationFrame>,
  );
  expect(screen.getByText("As external administrator")).toBeInTheDocument();
  expect(screen.getByRole("link", { name: "Leave Contoso" })).toHaveAttribute("href", "/");
});

test.each([
  ["", "Overview"],
  ["/users", "Users"],
  ["/users/u1", "Users"],
  ["/users/import", "Imports"],
  ["/users/imports", "Imports"],
  ["/users/imports/i1", "Imports"],
  ["/sites", "Sites"],
  ["/sites/new", "Sites"],
  ["/locations", "Locations"],
  ["/domains/contoso.example", "Domains"],
  ["/settings", "Settings"],
])("at …%s the tab is %s, and only that", (path, tab) => {
  mockPath = `/organizations/o1${path}`;
  renderWithIntl(<OrganizationFrame organization={organization}>content</OrganizationFrame>);
  expect(current()).toEqual([tab]);
});

test("the overview's figures lead to what they count", () => {
  show();
  const users = screen
    .getAllByRole("link")
    .find((link) => link.getAttribute("href") === "/organizations/o1/users");
  expect(users?.parentElement?.parentElement).toHaveTextContent("12,400");
  expect(screen.getByText("3 have not joined yet")).toBeVisible();
  expect(fact("Country")).toHaveTextContent("Romania");
  expect(fact("Domains")).toHaveTextContent("2");
  expect(fact("Since")?.querySelector("time")).toHaveAttribute("data-tip", "Thu, 20 Nov 2025, 10:00:00 UTC");
  expect(fact("External ID")).toBeNull();
  expect(screen.getByText("No licences yet: they come with a subscription.")).toBeVisible();
  expect(screen.getByText("No subscription is running.")).toBeVisible();
});

test("licences are told in figures, also beyond what was bought", () => {
  const licences = [
    { product: "Meetings", family: "meetings", purchased: 100, assigned: 40, used: 30 },
    { product: "Calling", family: "calling", purchased: 10, assigned: 14, used: 5 },
  ];
  show({ licences }, { locale: "fr" });
  expect(fact("Pays")).toHaveTextContent("Roumanie");
  expect(screen.getByText("sur 110")).toBeVisible();
  expect(screen.getByText("Calling").closest("li")).toHaveTextContent(/14.*10/);
});

test("everybody sees until when support may look", () => {
  show({}, { of: { ...organization, supportAccessUntil: "2026-01-20T09:30:00Z" } });
  expect(fact("Support access")).toHaveTextContent("Allowed until 20 Jan 2026, 09:30");
});

test("when nothing waits it says so", () => {
  show();
  expect(screen.getByText("Everything is set up. Nothing waits for you here.")).toBeVisible();
});

test("what is not finished is told, each with the way to do it", () => {
  const bought = { purchased: 10, assigned: 0, used: 0 };
  const unfinished: Partial<Overview> = {
    counts: { users: 0, invited: 0, administrators: 1, sites: 0, locations: 0 },
    domains: { all: 1, pending: ["contoso.example"] },
    licences: [
      { product: "Meetings", family: "meetings", ...bought },
      { product: "Calling", family: "calling", ...bought, assigned: 12 },
    ],
    subscriptions: [subscription({ state: "setUp" }), subscription({ id: "Sub2", autoRenew: false })],
  };
  const { unmount } = show(unfinished);
  expect(tasks()).toEqual([
    ["Subscription Sub100 is not set up yet", "/orders/W-1"],
    ["Meetings are bought, but there is no site to hold them", "/organizations/o1/sites/new"],
    ["Calling is bought, but there is no location to call from", "/organizations/o1/locations/new"],
    ["Nobody uses it yet: there are no users", "/organizations/o1/users/import"],
    ["Calling: 2 licences more are assigned than were bought", "/organizations/o1/users"],
    ["contoso.example waits for its proof in DNS", "/organizations/o1/domains/contoso.example"],
  ]);
  expect(screen.getByText("ends in 12 days (27 Jan)")).toBeVisible();
  unmount();

  show(unfinished, { may: { sites: false, locations: false, users: false, orders: false } });
  expect(tasks().filter(([, href]) => href)).toHaveLength(2);
  expect(screen.getByText(/was mailed to the contact of the order/)).toBeVisible();
});

test("services that the reader was asked to set up stand first, each with the way into the wizard", () => {
  const now = new Date("2026-01-15T12:00Z");
  const waiting = [
    { number: "WEB-1", partner: "Northwind" },
    { number: "WEB-2", partner: "" },
  ];
  renderWithIntl(<OrganizationOverview {...{ organization, overview, waiting, now }} may={everything} />);
  const section = screen.getByRole("region", { name: "Services to set up" });
  expect(section).toHaveTextContent("Northwind asked you to set up the services of order WEB-1.");
  const buttons = within(section).getAllByRole("button", { name: "Set up" });
  expect(buttons.map((button) => hidden(button.closest("form")))).toMatchObject([
    { number: "WEB-1" },
    { number: "WEB-2" },
  ]);
});

test("a country that no language knows is shown as it is stored", () => {
  show({}, { of: { ...organization, country: "?!" } });
  expect(fact("Country")).toHaveTextContent("?!");
});

test.each(hostile)("names are shown as they are: %s", (name) => {
  mockPath = "/organizations/o1";
  const { container } = renderWithIntl(
    <OrganizationFrame organization={{ ...organization, name }}>content</OrganizationFrame>,
  );
  expect(container.querySelector("aside strong[dir=auto]")?.textContent).toBe(name);
  expect(container.querySelector("script, img, b")).toBeNull();
});
