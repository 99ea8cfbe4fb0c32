/** @jest-environment jsdom */
import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { PartnerFound } from "@/app/(public)/setup/_parts/organizations/partner-choice";
import { Step } from "@/app/(public)/setup/_parts/step";
import { WhoStep } from "@/app/(public)/setup/_parts/who-step";
import { answerWhoAction } from "@/app/(public)/setup/actions";
import { renderWithIntl } from "../../../support/render";
import { fact, hidden } from "../support/facts";
import type { fakeAction } from "../support/fake-actions";
import { line, setUp } from "./made";

jest.mock("@/lib/provisioning", () => jest.requireActual("./library"));
jest.mock("@/app/(public)/setup/actions", () => jest.requireActual("./fake-setup-actions"));
jest.mock("@/app/(public)/setup/not-you/actions", () => jest.requireActual("./fake-setup-actions"));
// Asynchronous, with a database behind.
jest.mock("@/app/(public)/setup/_parts/customer-step", () => ({ CustomerStep: () => "the customer step" }));
jest.mock("@/app/(public)/setup/_parts/partner-step", () => ({ PartnerStep: () => "the partner step" }));
jest.mock("@/app/(public)/setup/_parts/services/services-step", () => ({
  ServicesStep: () => "the services step",
}));

type Fake = ReturnType<typeof fakeAction>;
// The mocks above.
const who = answerWhoAction as unknown as Fake;

const contact = {
  userId: "u",
  organizationId: "p1",
  organizationName: "Partner Ltd",
  isPartner: true,
  locale: "en",
  roles: [],
};
beforeEach(() => {
  who.sent.length = 0;
  who.answers({});
});
const form = () => document.querySelector("form");

test("where one is: done steps lead back, later ones lead nowhere", () => {
  renderWithIntl(<Step step="partner" setUp={setUp({ first: "customer", contact })} params={{}} />);
  expect(screen.getByText("Order ORD-1 · Contoso")).toBeVisible();
  expect(screen.getByRole("link", { name: "For whom (done)" })).toHaveAttribute("href", "/setup/who");
  expect(screen.queryByRole("link", { name: /Review|Finish/ })).toBeNull();
  expect(screen.getByText(/^Every step is saved/)).toBeVisible();
});

test.each([
  "siteTaken",
  "locationTaken",
  "emailTaken",
  "customerGone",
  "partnerGone",
  "contactTaken",
  "theirs",
])("one led back is told why: %s", (back) => {
  renderWithIntl(<Step step="customer" setUp={setUp()} params={{ back }} />);
  expect(screen.getByRole("alert")).toHaveTextContent(/Everything else is kept/);
});

test.each(["nonsense", "<b>", ["siteTaken", "x"]])(
  "an address that gives %j as reason is not believed",
  (back) => {
    renderWithIntl(<Step step="customer" setUp={setUp()} params={{ back }} />);
    expect(screen.queryByRole("alert")).toBeNull();
  },
);

test.each([
  [1, "1 licence · 1 month · renews", "1 licență · 1 lună · "],
  [2, "2 licences · 2 months · renews", "2 licențe · 2 luni · "],
  [20, "20 licences · 20 months · renews", "20 de licențe · 20 de luni · "],
])("what was ordered is counted right: %i", (count, en, ro) => {
  const given = setUp({ lines: [line({ quantity: count, termMonths: count })] });
  const { unmount } = renderWithIntl(<WhoStep setUp={given} />);
  expect(screen.getByRole("list", { name: "What was ordered" })).toHaveTextContent(en);
  unmount();
  renderWithIntl(<WhoStep setUp={given} />, { locale: "ro" });
  expect(screen.getAllByRole("listitem")[0]).toHaveTextContent(ro);
});

test("Next says which order it showed and how far that was saved", async () => {
  const user = userEvent.setup();
  renderWithIntl(<WhoStep setUp={setUp()} />);
  expect(hidden(form())).toEqual({ order: "ORD-1", version: "7" });
  expect(screen.queryByRole("link", { name: "Back" })).toBeNull();
  await user.click(screen.getByRole("button", { name: "Next" }));
  expect(who.sent).toEqual([{ order: "ORD-1", version: "7", who: "customer", email: "" }]);
});

test("when another window was faster, it says so and leads to what is saved now", async () => {
  who.answers({ message: { key: "setup.changedMeanwhile" } });
  const user = userEvent.setup();
  renderWithIntl(<WhoStep setUp={setUp()} />);
  expect(screen.queryByRole("link", { name: "Show what is saved now" })).toBeNull();
  await user.click(screen.getByRole("button", { name: "Next" }));
  expect(await screen.findByRole("link", { name: "Show what is saved now" })).toHaveAttribute(
    "href",
    "/setup/who",
  );
});

test("the partner found by address is shown so that it can be told from a duplicate", () => {
  renderWithIntl(<PartnerFound setUp={setUp({ contact })} />);
  expect(screen.getByText(/Based on your e-mail address me@partner\.example/)).toBeVisible();
  expect(fact("Domains")).toHaveTextContent("partner.example (verified) and claimed.example (claimed)");
  expect(fact("Active users")).toHaveTextContent("1,034");
  expect(fact("Country or region")).toHaveTextContent("Romania");
  expect(fact("Data is kept in")).toHaveTextContent("European Union");
  expect(fact("Last user activity")?.querySelector("time")).toHaveAttribute(
    "data-tip",
    "Wed, 14 Jan 2026, 09:08:07 UTC",
  );
  expect(screen.getByRole("link", { name: "Back" })).toHaveAttribute("href", "/setup/who");
});

test("whose link it is stays in view, with a way out for who is somebody else", () => {
  renderWithIntl(<Step step="customer" setUp={setUp()} params={{}} />);
  expect(screen.getByText(/^For me@partner\.example/)).toBeVisible();
  expect(screen.getByRole("link", { name: "Not you?" })).toHaveAttribute("href", "/setup/not-you");
});

test.each([
  ["other@partner.example", true],
  ["ME@partner.example", false],
  [undefined, false],
])("signed in as %s it is said when that is not the link's person: %s", (signedInAs, said) => {
  renderWithIntl(<Step step="customer" setUp={setUp()} params={{}} signedInAs={signedInAs} />);
  const words = screen.queryByText(
    /^You are signed in as other@partner\.example, but this link was sent to me@/,
  );
  expect(words !== null).toBe(said);
  if (said) expect(screen.getByRole("button", { name: /^Sign out/ })).toBeVisible();
});

test("for the own company there is no step for a customer, and the organization is called so", () => {
  const given = setUp({ answers: { who: { kind: "company" } }, first: "partner" });
  renderWithIntl(<Step step="partner" setUp={given} params={{}} />);
  expect(screen.getByRole("heading", { name: "Your organization" })).toBeVisible();
  expect(screen.getAllByRole("listitem").map(({ textContent }) => textContent)).not.toContainEqual(
    expect.stringContaining("Customer"),
  );
});

test("somebody else's address is asked for only when somebody else completes the order", async () => {
  const user = userEvent.setup();
  renderWithIntl(<WhoStep setUp={setUp()} />);
  await user.click(screen.getByRole("radio", { name: /^I want someone else/ }));
  await user.type(screen.getByLabelText("Their e-mail"), "bo@partner.example");
  await user.click(screen.getByRole("button", { name: "Next" }));
  expect(who.sent).toMatchObject([{ who: "someoneElse", email: "bo@partner.example" }]);
});
