/** @jest-environment jsdom */
import { screen } from "@testing-library/react";
import { LinkProblem } from "@/app/(public)/_frame/link-problem";
import { OtherProducts, ServiceFields } from "@/app/(public)/setup/_parts/services/service-fields";
import { SetUpDone } from "@/app/(public)/setup/_parts/set-up-done";
import { SetUpProblem } from "@/app/(public)/setup/_parts/set-up-problem";
import { ActionForm } from "@/components/forms/action-form";
import type { Summary } from "@/lib/provisioning";
import { renderWithIntl } from "../../../support/render";
import { fact } from "../support/facts";
import { fakeAction } from "../support/fake-actions";
import { line, now, setUp } from "./made";

jest.mock("@/lib/provisioning", () => jest.requireActual("./library"));
jest.mock("@/app/(public)/_frame/public-frame", () => ({
  PublicFrame: ({ children }: { children: unknown }) => children,
}));

const calling = line({ productCode: "calling", productName: "Calling", family: "calling", quantity: 1 });
const fields = (
  wanted: { meetings: boolean; calling: boolean },
  zones = ["Europe/Bucharest", "America/New_York"],
) =>
  renderWithIntl(
    <ActionForm action={fakeAction()} submit="Next">
      <ServiceFields wanted={wanted} lines={[line(), calling]} zones={zones} now={now} />
    </ActionForm>,
  );

test("only what the ordered products need is asked", () => {
  const { unmount } = fields({ meetings: true, calling: false });
  expect(screen.getByLabelText("URL name of the meetings site")).toBeRequired();
  expect(screen.queryAllByLabelText("Street and number")).toEqual([]);
  expect(screen.getByText("Meetings: 1,200 licences")).toBeVisible();
  unmount();
  const second = fields({ meetings: false, calling: true });
  expect(screen.queryByLabelText("URL name of the meetings site")).toBeNull();
  expect(screen.getAllByLabelText("Street and number")[0]).toBeRequired();
  expect(screen.getByText("Calling: 1 licence")).toBeVisible();
  second.unmount();
  fields({ meetings: false, calling: false });
  expect(screen.queryByLabelText(/^Time zone/)).toBeNull();
});

test("time zones are named plainly, with their distance from Greenwich", () => {
  fields({ meetings: true, calling: true });
  const options = [...screen.getByLabelText("Time zone").querySelectorAll("option")].map(
    ({ textContent }) => textContent,
  );
  expect(options).toEqual(["Choose…", "Europe/Bucharest (GMT+2)", "America/New York (GMT-5)"]);
});

test("products that need nothing say so; without such nothing is said", () => {
  const { container, rerender } = renderWithIntl(<OtherProducts lines={[line(), calling]} />);
  expect(container).toBeEmptyDOMElement();
  const other = line({
    productCode: "messaging",
    productName: "Messaging",
    family: "messaging",
    quantity: 20,
  });
  rerender(<OtherProducts lines={[line(), other]} />);
  expect(screen.getByText("Messaging: 20 licences")).toBeVisible();
  expect(screen.getByText(/^There is nothing to fill in/)).toBeVisible();
});

const summary: Summary = {
  sites: [{ urlName: "contoso", timeZone: "Europe/Bucharest", earlyRelease: false, shares: [] }],
  locations: [],
  customer: "Contoso",
  partner: "Partner Ltd",
  subscriptions: [
    {
      id: "Sub-1",
      startsOn: "2026-01-15",
      endsOn: "2027-01-14",
      autoRenew: false,
      licences: [{ product: "Meetings", purchased: 1_200 }],
    },
  ],
};
const end = (values: Partial<Summary> = {}) =>
  renderWithIntl(<SetUpDone order={setUp().order} summary={{ ...summary, ...values }} close="/orders" />);

test("the end says what was set up, with figures and days", () => {
  end();
  expect(screen.getByRole("heading", { level: 1, name: "Order ORD-1 is set up" })).toBeVisible();
  expect(screen.getByText("The subscription of Contoso is active.")).toBeVisible();
  expect(fact("Meetings site")).toHaveTextContent("contoso, Europe/Bucharest");
  expect(fact("Meetings")).toHaveTextContent("1,200 licences");
  expect(fact("Starts")).toHaveTextContent("15 Jan 2026");
  expect(fact("Ends after")).toHaveTextContent("14 Jan 2027");
  expect(fact("Renews after")).toBeNull();
  expect(screen.getByRole("link", { name: "Close" })).toHaveAttribute("href", "/orders");
  const pdf = screen.getByRole("link", { name: "Download order summary (PDF)" });
  expect(pdf).toHaveAttribute("href", "/setup/order-summary");
});

test("who was invited is named, with the address", () => {
  end({ invited: { name: "Ana <b>Pop</b>", email: "ana@contoso.example" } });
  expect(screen.getByText(/Ana <b>Pop<\/b> was invited at ana@contoso\.example/)).toBeVisible();
});

test.each([
  ["none", "Open the link in your mail"],
  ["expired", "This link has expired"],
  ["revoked", "This link has been replaced"],
  ["used", "This link has done its work"],
  ["cancelled", "This order was cancelled"],
] as const)("a link that is %s leads to the orders by signing in", (state, title) => {
  renderWithIntl(<SetUpProblem look={{ state }} />);
  expect(screen.getByRole("heading", { level: 1, name: title })).toBeVisible();
  expect(screen.getByRole("link", { name: "Sign in" })).toHaveAttribute("href", "/sign-in?next=/orders");
});

test.each(["es", "fr", "ro"] as const)("every end of a link has words in %s", (locale) => {
  for (const state of ["none", "expired", "revoked", "used", "cancelled"] as const) {
    const { unmount } = renderWithIntl(<SetUpProblem look={{ state }} />, { locale });
    expect(screen.getByRole("heading", { level: 1 })).not.toHaveTextContent(/This|Open/);
    unmount();
  }
  renderWithIntl(<LinkProblem about={{ state: "used", purpose: "provisioning" }} />, { locale });
  expect(screen.getByRole("link")).toHaveAttribute("href", "/sign-in");
});
