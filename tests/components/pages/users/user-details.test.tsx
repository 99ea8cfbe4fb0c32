/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import {
  UserDevices,
  UserNumbers,
} from "@/app/(portal)/organizations/[organizationId]/users/[userId]/_parts/user-calling";
import { UserProfile } from "@/app/(portal)/organizations/[organizationId]/users/[userId]/_parts/user-profile";
import {
  UserLicences,
  UserMails,
  UserRoles,
} from "@/app/(portal)/organizations/[organizationId]/users/[userId]/_parts/user-sections";
import type { User } from "@/lib/users";
import { renderWithIntl } from "../../../support/render";
import { fact } from "../support/facts";
import { hostile } from "../support/hostile";

const now = new Date("2026-01-15T12:00Z");
const user: User = {
  id: "7c9e6679-7425-40de-944b-e07fc1f90ae7",
  name: "Ana Pop",
  email: "ana@contoso.example",
  firstName: "Ana",
  lastName: "Pop",
  status: "active",
  displayName: "",
  title: "Head of sales",
  department: null,
  manager: null,
  preferredLanguage: null,
  timeZone: null,
  callerIdNumber: null,
  callerIdFirstName: null,
  callerIdLastName: null,
  addressType: null,
  addressStreet: "Str. Lungă 1",
  addressPostalCode: null,
  addressLocality: "Cluj",
  addressRegion: null,
  addressCountry: "RO",
  preferredSite: null,
  packageCode: null,
  packageName: null,
  packageCalling: false,
  basic: { messaging: false, meetings: false, calling: false },
  location: null,
  extension: null,
  locale: "ro",
  numbers: [
    { number: "+40215550100", isPrimary: true, active: true, location: null },
    { number: "+40215550101", isPrimary: false, active: false, location: null },
  ],
  devices: [],
  invitedAt: null,
  createdAt: "2025-12-01T09:00:00Z",
  lastAccessAt: null,
  roles: [],
  licences: [],
  mails: [],
};

test("a profile says what is set, and that the rest is not", () => {
  renderWithIntl(<UserProfile user={user} now={now} />);
  expect(fact("First name")).toHaveTextContent("Ana");
  expect(fact("Title")).toHaveTextContent("Head of sales");
  expect(fact("Address")).toHaveTextContent("Str. Lungă 1, Cluj, Romania");
  expect(fact("Portal language")).toHaveTextContent("Română");
  expect(fact("Department")).toHaveTextContent("Not set");
  expect(fact("Last access")).toHaveTextContent("Never");
  expect(fact("Added")?.querySelector("time")).toHaveAttribute("data-tip", "Mon, 1 Dec 2025, 09:00:00 UTC");
  expect(screen.getByRole("button", { name: "Copy User ID" })).toBeInTheDocument();
});

test("numbers say which is the own one, and what is not active; what is not there is said", () => {
  renderWithIntl(
    <>
      <UserNumbers user={user} />
      <UserDevices user={user} />
    </>,
  );
  expect(fact("Phone numbers")).toHaveTextContent("+40215550100own number+40215550101not active yet");
  expect(fact("Location")).toHaveTextContent("Not set");
  expect(fact("Extension")).toHaveTextContent("Not set");
  expect(screen.getByText("No device is assigned to this user.")).toBeVisible();
});

test("a language that the product does not speak is shown as it is stored", () => {
  renderWithIntl(
    <UserProfile user={{ ...user, locale: "de-AT", lastAccessAt: "2026-01-13T12:00:00Z" }} now={now} />,
  );
  expect(fact("Portal language")).toHaveTextContent("de-AT");
  expect(fact("Last access")).toHaveTextContent("2 days ago");
});

test("nothing held says so", () => {
  renderWithIntl(
    <>
      <UserLicences user={user} />
      <UserRoles user={user} />
      <UserMails user={user} now={now} />
    </>,
  );
  for (const words of [
    "No package",
    "No licences",
    "A user without administrator roles.",
    "No mail went to this address.",
  ])
    expect(screen.getByText(words)).toBeVisible();
});

test("each licence says of which subscription, since when, and whether it is used", () => {
  const licences = [
    {
      product: "Meetings",
      subscriptionId: "Sub-1",
      assignedAt: "2026-01-02T00:00:00Z",
      firstUsedAt: "2026-01-03T00:00:00Z",
    },
    { product: "Meetings", subscriptionId: "Sub-2", assignedAt: "2026-01-04T00:00:00Z", firstUsedAt: null },
  ];
  renderWithIntl(<UserLicences user={{ ...user, licences, packageName: "Suite" }} />);
  const [used, unused] = screen.getAllByRole("listitem");
  expect(used).toHaveTextContent("Meetingsin useSub-1, assigned 2 Jan 2026");
  expect(unused).toHaveTextContent("Meetingsnot used yetSub-2, assigned 4 Jan 2026");
  expect(screen.getByText("Suite", { exact: false })).toBeVisible();
});

test.each(["en", "es", "fr", "ro"] as const)("every role has a name in %s", (locale) => {
  const roles = [
    "partner_full_admin",
    "partner_admin",
    "partner_readonly_admin",
    "help_desk",
    "customer_full_admin",
    "customer_readonly_admin",
  ] as const;
  renderWithIntl(<UserRoles user={{ ...user, roles: [...roles] }} />, { locale });
  const names = screen.getAllByRole("listitem").map(({ textContent }) => textContent);
  expect(new Set(names).size).toBe(roles.length);
  expect(names.join()).not.toMatch(/_/);
});

test("mails say what they were and whether they arrived; one of an unknown kind is a message", () => {
  const at = "2026-01-14T10:00:00Z";
  const mails: User["mails"] = [
    { id: "1", template: "invitation", state: "sent", at },
    { id: "2", template: "passwordReset", state: "failed", at },
    { id: "3", template: "newerThanThisRelease", state: "queued", at },
  ];
  renderWithIntl(<UserMails user={{ ...user, mails }} now={now} />);
  const lines = screen.getAllByRole("listitem").map((item) => within(item));
  expect(lines[0]?.getByText("Invitation")).toBeVisible();
  expect(lines[0]?.getByText("14 Jan 2026, 10:00")).toHaveAttribute("tabindex", "0");
  expect(lines[1]?.getByText("failed")).toBeVisible();
  expect(lines[2]?.getByText("Message")).toBeVisible();
});

test.each(hostile)("names are shown as they are: %s", (text) => {
  const { container } = renderWithIntl(
    <UserProfile user={{ ...user, firstName: text, lastName: text, department: text }} now={now} />,
  );
  for (const label of ["First name", "Last name", "Department"]) expect(fact(label)?.textContent).toBe(text);
  expect(container.querySelector("script, img, b")).toBeNull();
});
