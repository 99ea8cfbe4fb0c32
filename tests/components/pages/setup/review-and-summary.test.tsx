/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { ReviewStep } from "@/app/(public)/setup/_parts/review-step";
import { SummaryStep } from "@/app/(public)/setup/_parts/summary-step";
import { finishAction } from "@/app/(public)/setup/actions";
import type { SetUp } from "@/lib/provisioning";
import { renderWithIntl } from "../../../support/render";
import { fact } from "../support/facts";
import type { fakeAction } from "../support/fake-actions";
import { hostile } from "../support/hostile";
import { newCustomer, partner, setUp } from "./made";

jest.mock("@/lib/provisioning", () => jest.requireActual("./library"));
jest.mock("@/app/(public)/setup/actions", () => jest.requireActual("./fake-setup-actions"));

// The mock above.
const finish = finishAction as unknown as ReturnType<typeof fakeAction>;

const services: SetUp["answers"]["services"] = {
  sites: [{ urlName: "contoso", timeZone: "America/New_York", earlyRelease: true, shares: [] }],
  locations: [
    {
      name: "Main",
      country: "RO",
      timeZone: "Europe/Bucharest",
      address: { locality: "București", street: "Calea 1" },
      emergencyAddress: null,
    },
  ],
};

test.each([
  ["new", { answers: { customer: newCustomer } }, /^You will manage this customer/],
  ["full", { customer: { ...partner, access: "full" } }, /^You manage this customer already/],
  ["provisioning", { customer: { ...partner, access: "provisioning" } }, /but not its trials/],
  ["none yet", { customer: { ...partner, access: null } }, /but not its trials/],
] as const)("the review says what access comes of it: %s", (_kind, values, words) => {
  renderWithIntl(<ReviewStep setUp={setUp(values)} />);
  expect(screen.getByText(words)).toBeVisible();
  expect(screen.getByRole("link", { name: "Change: Customer" })).toHaveAttribute("href", "/setup/customer");
});

test("the summary has all that will come into being, and its one button says what it does", async () => {
  const user = userEvent.setup();
  renderWithIntl(<SummaryStep setUp={setUp({ answers: { customer: newCustomer, services } })} />);
  expect(fact("Customer")).toHaveTextContent("Contoso (new organization)");
  expect(fact("Will be invited")).toHaveTextContent("Ana Pop, ana@contoso.example");
  expect(fact("Meetings site")).toHaveTextContent("contoso, America/New York, Early-release programme");
  expect(fact("Main location")).toHaveTextContent("Main, Calea 1, București");
  await user.click(screen.getByRole("button", { name: "Finish set-up" }));
  expect(finish.sent).toEqual([{ order: "ORD-1", version: "7" }]);
});

test("nobody is invited to a customer that is there already", () => {
  renderWithIntl(
    <SummaryStep setUp={setUp({ customer: { ...partner, name: "Fabrikam", access: "full" } })} />,
  );
  expect(fact("Customer")).toHaveTextContent(/^Fabrikam$/);
  expect(fact("Will be invited")).toBeNull();
});

test.each(hostile)("names are shown as they are: %s", (name) => {
  const given = setUp({ partner: { ...partner, name }, answers: { customer: { ...newCustomer, name } } });
  const { container } = renderWithIntl(<ReviewStep setUp={given} />);
  const names = within(container).getAllByText(
    (_text, element) => element?.tagName === "DD" && element.textContent === name,
  );
  expect(names).toHaveLength(2);
  expect(container.querySelector("script, img, b")).toBeNull();
});
