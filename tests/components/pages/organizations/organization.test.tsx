/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import { LocationList } from "@/app/(portal)/organizations/[organizationId]/_parts/location-list";
import { OrganizationFrame } from "@/app/(portal)/organizations/[organizationId]/_parts/organization-frame";
import { OrganizationOverview } from "@/app/(portal)/organizations/[organizationId]/_parts/organization-overview";
import type { Organization } from "@/lib/organizations";
import type { Location } from "@/lib/sites";
import { renderWithIntl } from "../../../support/render";
import { cells, fact } from "../support/facts";
import { hostile } from "../support/hostile";

let mockPath = "";
jest.mock("next/navigation", () => ({ usePathname: () => mockPath }));

const organization: Organization = {
  id: "o1",
  name: "Contoso",
  externalId: null,
  region: "EU",
  country: "RO",
  vertical: null,
  createdAt: "2025-11-20T10:00:00Z",
  own: false,
  counts: { users: 12_400, sites: 1, locations: 0, domains: 2 },
  licences: [],
};
const location = (values: Partial<Location> = {}): Location => ({
  id: "l1",
  name: "Main office",
  country: "RO",
  timeZone: "Europe/Bucharest",
  address: { street: "Calea Victoriei 1", postalCode: "010061", locality: "București" },
  ...values,
});
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
    <OrganizationFrame organization={{ ...organization, own: true }}>content</OrganizationFrame>,
  );
  expect(screen.getByText("My organization")).toBeInTheDocument();
  expect(screen.queryByRole("link", { name: /Leave/ })).toBeNull();
});

test.each([
  ["", "Overview"],
  ["/users", "Users"],
  ["/users/u1", "Users"],
  ["/users/import", "Imports"],
  ["/users/imports", "Imports"],
  ["/users/imports/i1", "Imports"],
  ["/sites", "Sites"],
  ["/locations", "Locations"],
])("at …%s the tab is %s, and only that", (path, tab) => {
  mockPath = `/organizations/o1${path}`;
  renderWithIntl(<OrganizationFrame organization={organization}>content</OrganizationFrame>);
  expect(current()).toEqual([tab]);
});

test("the overview's figures lead to what they count", () => {
  renderWithIntl(<OrganizationOverview organization={organization} />);
  const users = screen
    .getAllByRole("link")
    .find((link) => link.getAttribute("href") === "/organizations/o1/users");
  expect(users?.parentElement?.parentElement).toHaveTextContent("12,400");
  expect(fact("Country")).toHaveTextContent("Romania");
  expect(fact("Domains")).toHaveTextContent("2");
  expect(fact("Since")?.querySelector("time")).toHaveAttribute("data-tip", "Thu, 20 Nov 2025, 10:00:00 UTC");
  expect(fact("External ID")).toBeNull();
  expect(screen.getByText("No licences yet: they come with a subscription.")).toBeVisible();
});

test("licences are told in figures, also beyond what was bought", () => {
  const licences = [
    { product: "Meetings", purchased: 100, assigned: 40, used: 30 },
    { product: "Calling", purchased: 10, assigned: 14, used: 5 },
  ];
  renderWithIntl(<OrganizationOverview organization={{ ...organization, licences }} />, { locale: "fr" });
  expect(fact("Pays")).toHaveTextContent("Roumanie");
  const [, calling] = screen
    .getAllByRole("listitem")
    .filter((item) => /Meetings|Calling/.test(item.textContent ?? ""));
  expect(calling).toHaveTextContent(/14.*10/);
});

test("a country that no language knows is shown as it is stored", () => {
  renderWithIntl(<OrganizationOverview organization={{ ...organization, country: "?!" }} />);
  expect(fact("Country")).toHaveTextContent("?!");
});

test.each(hostile)("names are shown as they are: %s", (name) => {
  mockPath = "/organizations/o1";
  const { container } = renderWithIntl(
    <OrganizationFrame organization={{ ...organization, name }}>
      <LocationList locations={[location({ name, address: { street: name } })]} />
    </OrganizationFrame>,
  );
  expect(container.querySelector("aside strong")?.textContent).toBe(name);
  expect(cells()[0]?.slice(0, 2)).toEqual([name, name]);
  expect(container.querySelector("script, img, b")).toBeNull();
});
