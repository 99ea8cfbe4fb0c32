/** @jest-environment jsdom */
import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { CustomerChoice, CustomerMatch } from "@/app/(public)/setup/_parts/organizations/customer-choice";
import { PartnerChoice, PartnerFound } from "@/app/(public)/setup/_parts/organizations/partner-choice";
import { ProgressNote } from "@/app/(public)/setup/_parts/progress-note";
import { ReviewStep } from "@/app/(public)/setup/_parts/review-step";
import { SetUpProblem } from "@/app/(public)/setup/_parts/set-up-problem";
import { WayIn } from "@/app/(public)/setup/_parts/way-in";
import { acceptReviewAction, chooseCustomerAction, choosePartnerAction } from "@/app/(public)/setup/actions";
import type { Candidate } from "@/lib/provisioning";
import { renderWithIntl } from "../../../support/render";
import type { fakeAction } from "../support/fake-actions";
import { hostile } from "../support/hostile";
import { newCustomer, partner, setUp } from "./made";

jest.mock("@/lib/provisioning", () => jest.requireActual("./library"));
jest.mock("@/app/(public)/setup/actions", () => jest.requireActual("./fake-setup-actions"));
// Asynchronous, with cookies behind.
jest.mock("@/app/(public)/_frame/public-frame", () => ({
  PublicFrame: ({ children }: { children: React.ReactNode }) => children,
}));

type Fake = ReturnType<typeof fakeAction>;
// The mocks above.
const choosePartner = choosePartnerAction as unknown as Fake;
const chooseCustomer = chooseCustomerAction as unknown as Fake;
const review = acceptReviewAction as unknown as Fake;

beforeEach(() => {
  for (const action of [choosePartner, chooseCustomer, review]) {
    action.sent.length = 0;
    action.answers({});
  }
});

const candidate = (values: Partial<Candidate> = {}): Candidate => ({
  ...partner,
  why: "verified",
  ...values,
});
const dead = candidate({
  id: "p2",
  name: "Partner Ltd (old)",
  why: "asked",
  dormant: true,
  activeUsers: 0,
  lastActivityAt: null,
  domains: [{ name: "partner.example", status: "pending" }],
});
const unknown = setUp({ partner: undefined, contact: undefined });

test("candidates say why they are proposed, and a dead duplicate is recognised", async () => {
  const user = userEvent.setup();
  renderWithIntl(<PartnerChoice setUp={unknown} way="proposed" candidates={[candidate(), dead]} words="" />);
  expect(
    screen.getByText(/^We found organizations that match based on your e-mail address me@/),
  ).toBeVisible();
  const radios = screen.getAllByRole("radio");
  for (const radio of radios) expect(radio).not.toBeChecked();
  expect(radios[0]).toHaveAccessibleName(/The domain is verified as theirs.*1,034 active users.*14 Jan 2026/);
  expect(radios[1]).toHaveAccessibleName(/no active users.*No activity for a year/);
  expect(screen.getByRole("link", { name: "None of these" })).toHaveAttribute(
    "href",
    "/setup/partner?way=search",
  );
  expect(screen.getByRole("link", { name: "New organization" })).toHaveAttribute(
    "href",
    "/setup/partner?way=new",
  );
  await user.click(screen.getByRole("radio", { name: /^Partner Ltd \(old\)/ }));
  await user.click(screen.getByRole("button", { name: "Next" }));
  expect(choosePartner.sent).toEqual([{ order: "ORD-1", version: "7", organizationId: "p2" }]);
});

test("when nothing matches, the first sentence says so, and there is a search and a new organization", () => {
  renderWithIntl(<PartnerChoice setUp={unknown} way="search" candidates={[]} words="" />);
  expect(screen.getByText(/^No organization was found that matches your e-mail address me@/)).toBeVisible();
  expect(screen.queryByRole("link", { name: /^Suggestions/ })).toBeNull();
  expect(screen.getByRole("searchbox")).toHaveValue("");
});

test.each([
  [undefined, "No organization was found for “<b>x</b>”"],
  ["form", "This is not a company’s domain"],
  ["often", /^You have searched very often/],
] as const)("a search that finds nothing (%s) leads to a new organization", (problem, words) => {
  const { container } = renderWithIntl(
    <PartnerChoice
      setUp={unknown}
      way="search"
      candidates={[]}
      words="<b>x</b>"
      searched={{ found: [], problem }}
    />,
  );
  expect(screen.getByText(words)).toBeVisible();
  expect(container.querySelector("b")).toBeNull();
  expect(screen.getByRole("link", { name: "Create a new organization" })).toHaveAttribute(
    "href",
    "/setup/partner?way=new",
  );
});

test("what was found by its domain is sent with the domain", async () => {
  const user = userEvent.setup();
  renderWithIntl(
    <PartnerChoice
      setUp={unknown}
      way="search"
      candidates={[]}
      words="partner.example"
      searched={{ found: [candidate()] }}
    />,
  );
  await user.click(screen.getByRole("radio"));
  await user.click(screen.getByRole("button", { name: "Next" }));
  expect(choosePartner.sent).toMatchObject([{ organizationId: "p1", domain: "partner.example" }]);
});

test("a new partner asks for the company and the contact's name, and says who becomes its administrator", () => {
  renderWithIntl(<PartnerChoice setUp={unknown} way="new" candidates={[]} words="" />);
  expect(screen.getByLabelText("Company name")).toHaveValue("Partner Ltd");
  for (const label of ["Business", "Country or region", "First name", "Last name"])
    expect(screen.getByLabelText(label)).toBeRequired();
  expect(screen.getByText(/^You become its first administrator.*me@partner\.example/)).toBeVisible();
});

test("an organization chosen before is shown, with the way to another", () => {
  const answers = { partner: { kind: "existing" as const, organizationId: "p1", how: "search" as const } };
  renderWithIntl(<PartnerFound setUp={setUp({ answers })} />);
  expect(screen.getByText("You have chosen Partner Ltd for this order.")).toBeVisible();
  expect(screen.getByRole("link", { name: "Next" })).toHaveAttribute("href", "/setup/customer");
  expect(screen.getByRole("link", { name: "This is not the right organization" })).toBeVisible();
});

test("somebody of the partner is offered own customers, a stranger what their domain speaks for", () => {
  const { unmount } = renderWithIntl(
    <CustomerChoice setUp={setUp()} way="proposed" candidates={[candidate({ why: "name" })]} words="" own />,
  );
  expect(screen.getByText(/^These customers come to mind first/)).toBeVisible();
  expect(screen.getByRole("radio", { name: /One of your customers; the name matches/ })).toBeVisible();
  unmount();
  renderWithIntl(
    <CustomerChoice setUp={unknown} way="proposed" candidates={[candidate()]} words="" own={false} />,
  );
  expect(screen.getByText(/^We found organizations that match/)).toBeVisible();
});

test("the contact's own organization can be confirmed as the customer", async () => {
  const user = userEvent.setup();
  renderWithIntl(<CustomerMatch setUp={setUp()} match={{ ...partner, id: "c9" }} />);
  await user.click(screen.getByRole("button", { name: "Next" }));
  expect(chooseCustomer.sent).toEqual([{ order: "ORD-1", version: "7", organizationId: "c9" }]);
});

test("the customer may set up the services: a new one's administrator is known, another's is asked for", async () => {
  const user = userEvent.setup();
  const { unmount } = renderWithIntl(<ReviewStep setUp={setUp({ answers: { customer: newCustomer } })} />);
  expect(screen.queryByLabelText("E-mail of the customer’s administrator")).toBeNull();
  await user.click(screen.getByRole("checkbox", { name: /^My customer will set up.*ana@contoso\.example/ }));
  await user.click(screen.getByRole("button", { name: "Next" }));
  expect(review.sent).toEqual([{ order: "ORD-1", version: "7", customerSetsUp: "on" }]);
  unmount();
  renderWithIntl(<ReviewStep setUp={setUp({ customer: { ...partner, access: null } })} />);
  expect(screen.getByLabelText("E-mail of the customer’s administrator")).toBeInTheDocument();
  expect(screen.getByText("Provisioning administrator")).toBeVisible();
});

test("for the own company one organization is reviewed, and nobody else is asked", () => {
  const { firstName, lastName } = { firstName: "Me", lastName: "Own" };
  const { name, vertical, country } = newCustomer;
  const own = { kind: "new" as const, name, vertical, country, firstName, lastName };
  renderWithIntl(<ReviewStep setUp={setUp({ answers: { who: { kind: "company" }, partner: own } })} />);
  expect(screen.getByRole("region", { name: "Your organization" })).toHaveTextContent(
    "Me Own, me@partner.example",
  );
  expect(screen.queryByRole("region", { name: "Customer organization" })).toBeNull();
  expect(screen.queryByRole("checkbox")).toBeNull();
});

test.each([
  ["partner", /^ana@contoso\.example was asked.*has not opened/],
  ["customer", "Partner Ltd can go on here as well and sees what you save."],
] as const)("both see how far it is: the %s", (side, words) => {
  const customer = { email: "ana@contoso.example", mailedAt: null, openedAt: null };
  const progress = { savedAt: new Date("2026-01-14T09:08:00Z"), savedBy: "ana@contoso.example", customer };
  renderWithIntl(<ProgressNote setUp={setUp({ side, progress })} />);
  expect(screen.getByText(words)).toBeVisible();
  expect(screen.getByText(/^Last saved by ana@contoso\.example/)).toBeVisible();
});

test("an order handed over says to whom", () => {
  const { order } = setUp();
  renderWithIntl(<SetUpProblem look={{ state: "handedOver", order, to: "bo@else.example" }} />);
  expect(screen.getByRole("heading", { name: "bo@else.example completes this order" })).toBeVisible();
  expect(screen.queryByRole("link", { name: "Sign in" })).toBeNull();
});

test.each(["none", "expired", "revoked", "used", "cancelled", "withdrawn"] as const)(
  "a link that leads nowhere (%s) says what happened and what to do",
  (state) => {
    renderWithIntl(<SetUpProblem look={{ state }} />);
    expect(screen.getByRole("heading")).not.toBeEmptyDOMElement();
    expect(screen.getByRole("link", { name: "Sign in" })).toBeVisible();
  },
);

test.each([
  ["invited", /^A mail to me@x\.example is on its way/],
  ["none", /^me@x\.example has no account here/],
] as const)("who has no account is told how to get in: %s", (way, words) => {
  renderWithIntl(<WayIn way={way} email="me@x.example" />);
  expect(screen.getByText(words)).toBeVisible();
});

test.each(hostile)("names of candidates are shown as they are: %s", (name) => {
  const { container } = renderWithIntl(
    <PartnerChoice setUp={unknown} way="proposed" candidates={[candidate({ name })]} words="" />,
  );
  expect(container.textContent).toContain(name);
  expect(container.querySelector("script, img, b")).toBeNull();
});
