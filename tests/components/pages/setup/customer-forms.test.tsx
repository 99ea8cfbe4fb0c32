/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { NewCustomerForm } from "@/app/(public)/setup/_parts/new-customer-form";
import { describeCustomerAction } from "@/app/(public)/setup/actions";
import { renderWithIntl } from "../../../support/render";
import type { fakeAction } from "../support/fake-actions";
import { newCustomer, setUp } from "./made";

jest.mock("@/lib/provisioning", () => jest.requireActual("./library"));
jest.mock("@/app/(public)/setup/actions", () => jest.requireActual("./fake-setup-actions"));

type Fake = ReturnType<typeof fakeAction>;
// The mocks above.
const describeCustomer = describeCustomerAction as unknown as Fake;

beforeEach(() => {
  describeCustomer.sent.length = 0;
  describeCustomer.answers({});
});

test("a new organization begins with the name as ordered; what was saved goes before", () => {
  const { unmount } = renderWithIntl(<NewCustomerForm setUp={setUp()} />);
  expect(screen.getByLabelText("Company name")).toHaveValue("Contoso");
  unmount();
  renderWithIntl(
    <NewCustomerForm setUp={setUp({ answers: { customer: { ...newCustomer, name: "Fabrikam" } } })} />,
  );
  expect(screen.getByLabelText("Company name")).toHaveValue("Fabrikam");
  expect(screen.getByLabelText("Country or region")).toHaveDisplayValue("Romania");
  expect(screen.getByLabelText("Business")).toHaveDisplayValue("Retail");
  expect(screen.getByRole("group", { name: "Administrator" })).toContainElement(
    screen.getByLabelText("E-mail"),
  );
});

test.each([
  ["en", "Business", "Other"],
  ["fr", "Secteur", "Autre"],
] as const)("businesses are sorted in %s, the rest last", (locale, label, last) => {
  renderWithIntl(<NewCustomerForm setUp={setUp()} />, { locale });
  const select = screen.getByLabelText(new RegExp(`^${label}`));
  const words = within(select)
    .getAllByRole("option")
    .slice(1)
    .map(({ textContent }) => textContent ?? "");
  expect(words.at(-1)).toMatch(new RegExp(`^${last}`));
  const sorted = words.slice(0, -1);
  expect(sorted).toEqual(sorted.toSorted(new Intl.Collator(locale).compare));
});

test("an address that is taken is told at its field; all that was typed stays", async () => {
  describeCustomer.answers({
    message: { key: "invalidInput" },
    fields: { adminEmail: { key: "field.email" } },
    values: {
      name: "Néw & <Co>",
      country: "FR",
      vertical: "public",
      adminFirstName: "Ana",
      adminLastName: "Pop",
      adminEmail: "ana@",
    },
  });
  const user = userEvent.setup();
  renderWithIntl(<NewCustomerForm setUp={setUp({ answers: { customer: newCustomer } })} />);
  await user.click(screen.getByRole("button", { name: "Next" }));
  expect(await screen.findByText(/^E-mail: /, { selector: "a" })).toBeVisible();
  expect(screen.getByLabelText("E-mail")).toBeInvalid();
  expect(screen.getByLabelText("Company name")).toHaveValue("Néw & <Co>");
  expect(screen.getByLabelText("Country or region")).toHaveValue("FR");
  expect(screen.getByLabelText("Business")).toHaveValue("public");
});

test("the region of the data is shown as soon as the country is chosen", async () => {
  const user = userEvent.setup();
  renderWithIntl(<NewCustomerForm setUp={setUp()} />);
  expect(screen.queryByText(/^Data is kept in: /)).toBeNull();
  await user.selectOptions(screen.getByLabelText("Country or region"), "CA");
  expect(screen.getByText("Data is kept in: Canada")).toBeVisible();
});

test("an organization alike is named, and the person decides", async () => {
  const { kind: _, ...typed } = newCustomer;
  describeCustomer.answers({
    message: { key: "invalidInput" },
    fields: { anyway: { key: "setup.alike", values: { name: "Contoso SRL" } } },
    values: typed,
  });
  const user = userEvent.setup();
  renderWithIntl(<NewCustomerForm setUp={setUp({ answers: { customer: newCustomer } })} />);
  expect(screen.queryByRole("checkbox")).toBeNull();
  await user.click(screen.getByRole("button", { name: "Next" }));
  const all = await screen.findAllByText(/There already is an organization for this: Contoso SRL/);
  expect(all[0]).toBeVisible();
  await user.click(screen.getByRole("checkbox", { name: "Create a new organization all the same" }));
  await user.click(screen.getByRole("button", { name: "Next" }));
  expect(describeCustomer.sent.at(-1)).toMatchObject({ anyway: "on", name: "Contoso" });
});
