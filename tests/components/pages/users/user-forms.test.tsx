/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import { CallingSheet } from "@/app/(portal)/organizations/[organizationId]/users/[userId]/calling/_parts/calling-sheet";
import { ProfileSheet } from "@/app/(portal)/organizations/[organizationId]/users/[userId]/edit/_parts/profile-sheet";
import { LicencesSheet } from "@/app/(portal)/organizations/[organizationId]/users/[userId]/licences/_parts/licences-sheet";
import { PackageSheet } from "@/app/(portal)/organizations/[organizationId]/users/[userId]/package/_parts/package-sheet";
import type { User } from "@/lib/users";
import { renderWithIntl } from "../../../support/render";
import { hidden } from "../support/facts";
import { anOffer, aUser, choices, now, packages } from "./made";

jest.mock("@/lib/users", () => jest.requireActual("./library"));
jest.mock("@/app/(portal)/organizations/[organizationId]/users/[userId]/calling/actions", () => ({
  changeCallingAction: async () => ({}),
}));
jest.mock("@/app/(portal)/organizations/[organizationId]/users/[userId]/edit/actions", () => ({
  changeProfileAction: async () => ({}),
}));
jest.mock("@/app/(portal)/organizations/[organizationId]/users/[userId]/licences/actions", () => ({
  changeLicencesAction: async () => ({}),
}));
jest.mock("@/app/(portal)/organizations/[organizationId]/users/[userId]/package/actions", () => ({
  changePackageAction: async () => ({}),
}));

const base = { organizationId: "o1", submission: "s1" };
const form = (button: string) => screen.getByRole("button", { name: button }).closest("form");
const seenIn = (button: string) => JSON.parse(hidden(form(button)).seen ?? "{}");

test("a profile's form holds what is saved, also what the lists do not know, and sends it as seen", () => {
  const user = aUser({ preferredLanguage: "de-AT", timeZone: "Mars/Base", preferredSite: "old-site" });
  renderWithIntl(<ProfileSheet {...base} user={user} sites={["contoso"]} now={now} />);
  expect(screen.getByLabelText(/^First name/)).toHaveValue("Ana");
  expect(screen.getByLabelText(/^Title/)).toHaveValue("Head of sales");
  expect(screen.getByLabelText(/^Preferred language/)).toHaveValue("de-AT");
  expect(screen.getByLabelText(/^Time zone/)).toHaveValue("Mars/Base");
  expect(screen.getByLabelText(/^Preferred site/)).toHaveValue("old-site");
  expect(screen.getByLabelText(/^Country/)).toHaveValue("RO");
  expect(hidden(form("Save profile"))).toMatchObject({
    organizationId: "o1",
    userId: "u1",
    submission: "s1",
  });
  expect(seenIn("Save profile")).toMatchObject({ firstName: "Ana", title: "Head of sales", department: "" });
});

test("calling: the own number is among the free ones, and what is missing is said", () => {
  const user = aUser({
    ...{ packageCalling: true, location: "Cluj", extension: "4711" },
    numbers: [{ number: "+40215550199", isPrimary: true, active: true, location: null }],
  });
  const { unmount } = renderWithIntl(<CallingSheet {...base} user={user} choices={choices} />);
  expect(screen.getByLabelText(/^Phone number/)).toHaveValue("+40215550199");
  expect(screen.getByLabelText(/^Location/)).toHaveValue("Cluj");
  expect(screen.getByLabelText(/^Extension/)).toHaveValue("4711");
  expect(screen.getByText(/it needs a location, and a number or an extension/)).toBeVisible();
  expect(seenIn("Save")).toEqual({ location: "Cluj", phoneNumber: "+40215550199", extension: "4711" });
  unmount();
  const none = { locations: [], sites: [], numbers: [] };
  renderWithIntl(<CallingSheet {...base} user={aUser()} choices={none} />);
  expect(screen.getByText("This organization has no location yet.")).toBeVisible();
  expect(screen.getByText("No number of this organization is free.")).toBeVisible();
  expect(screen.getByText("The package of this user has no calling.")).toBeVisible();
});

test("licences say how many are left; what cannot be given is closed, unless it is held", () => {
  const offers = [
    anOffer({ has: true }),
    anOffer({ productCode: "messaging", product: "Messaging", purchased: 5, assigned: 5 }),
    anOffer({ subscriptionId: "Sub2", product: "Calling", purchased: 5, assigned: 6, overageAllowed: true }),
    anOffer({ subscriptionId: "Sub3", product: "Rooms", suspended: true, has: true, site: "contoso" }),
    anOffer({ subscriptionId: "Sub4", product: "Apps", suspended: true }),
  ];
  renderWithIntl(<LicencesSheet {...base} user={aUser()} offers={offers} />);
  const box = (name: RegExp) => screen.getByRole("checkbox", { name });
  expect(box(/^Meetings/)).toBeChecked();
  expect(screen.getByText("Sub1 · licences left: 6")).toBeVisible();
  expect(box(/^Messaging/)).toBeDisabled();
  expect(screen.getByText("Sub1 · no licence left")).toBeVisible();
  expect(box(/^Calling/)).toBeEnabled();
  expect(screen.getByText(/^Sub2 · none left; more may be assigned/)).toBeVisible();
  expect(box(/^Rooms \(contoso\)/)).toBeEnabled();
  expect(box(/^Apps/)).toBeDisabled();
  // Of the closed ones nothing is sent, so nothing of them changes.
  expect(seenIn("Save licences")).toEqual({
    "licence:Sub1/meetings": "on",
    "licence:Sub2/meetings": "",
    "licence:Sub3/meetings": "on",
  });
});

test("an organization without subscriptions says so", () => {
  renderWithIntl(<LicencesSheet {...base} user={aUser()} offers={[]} />);
  expect(screen.getByText("There is no subscription")).toBeVisible();
  expect(screen.queryByRole("button", { name: "Save licences" })).toBeNull();
});

const show = (user: User, to?: string, all = packages) =>
  renderWithIntl(<PackageSheet {...base} {...{ user, choices, to }} packages={all} />);
const suite = aUser({ packageCode: "suite", packageName: "Suite", location: "Cluj", extension: "12" });
const listed = () => screen.getAllByRole("listitem").map(({ textContent }) => textContent);

test("first which package: all others with what is left of them, and none", () => {
  show(suite);
  const choice = screen.getByRole("group", { name: "New package" });
  expect(
    within(choice)
      .getAllByRole("radio")
      .map((radio) => radio.closest("label")?.textContent),
  ).toEqual([
    "Calling (as many as needed)Calling",
    "Meetings (licences left: 0)Meetings",
    "No packageThe user keeps sign-in and licences of subscriptions.",
  ]);
  expect(within(choice).getByRole("radio", { name: /^Meetings/ })).toBeDisabled();
  expect(screen.getByText("Now: Suite")).toBeVisible();
});

test("then what is gained and lost, with the balance", () => {
  const { unmount } = show(suite, "calling");
  expect(listed()).toEqual(["Loses meetings", "Licences of subscriptions stay."]);
  expect(hidden(form("Change package"))).toMatchObject({ packageCode: "calling", location: "" });
  expect(screen.queryByLabelText(/^Location/)).toBeNull();
  unmount();
  show(aUser({ packageCode: "calling", packageName: "Calling", location: "Cluj", extension: "1" }), "suite");
  expect(listed()).toEqual(["Gains meetings", "Licences of subscriptions stay."]);
  expect(screen.getByText("licences left: 3, after the change 2")).toBeVisible();
});

test("to calling, without a place or number yet: they are asked for", () => {
  const { unmount } = show(aUser({ packageCode: "meetings", packageName: "Meetings" }), "suite");
  expect(listed()).toEqual(["Gains calling", "Licences of subscriptions stay."]);
  expect(screen.getByText("Calling needs a location, and a phone number or an extension.")).toBeVisible();
  expect(screen.getByLabelText(/^Location/)).toBeVisible();
  expect(hidden(form("Change package"))).not.toHaveProperty("location");
  unmount();
  show(suite, "none");
  expect(listed()[0]).toMatch(/^Loses calling/);
  expect(hidden(form("Change package"))).toMatchObject({ packageCode: "none" });
});

test.each([["unknown"], ["suite"]])("what is no choice (%s) leads back to choosing", (to) => {
  show(suite, to);
  expect(screen.getByRole("group", { name: "New package" })).toBeVisible();
});

test("an organization without packages says so", () => {
  show(aUser(), undefined, []);
  expect(screen.getByText("This organization has no packages")).toBeVisible();
});

test.each(["es", "fr", "ro"] as const)("nothing is missing in %s", (locale) => {
  for (const page of [
    <ProfileSheet key="1" {...base} user={aUser()} sites={[]} now={now} />,
    <CallingSheet key="2" {...base} user={aUser()} choices={choices} />,
    <LicencesSheet
      key="3"
      {...base}
      user={aUser()}
      offers={[anOffer(), anOffer({ subscriptionId: "Sub2", suspended: true })]}
    />,
    <PackageSheet key="4" {...base} {...{ user: suite, choices, packages, to: "calling" }} />,
  ]) {
    const { unmount } = renderWithIntl(page, { locale });
    expect(screen.getByRole("heading", { level: 1 })).toBeVisible();
    unmount();
  }
});
