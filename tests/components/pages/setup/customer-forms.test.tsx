/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { ExistingCustomer } from "@/app/(public)/setup/_parts/existing-customer";
import { NewCustomerForm } from "@/app/(public)/setup/_parts/new-customer-form";
import { chooseCustomerAction, describeCustomerAction } from "@/app/(public)/setup/actions";
import type { FoundCustomer, SetUp } from "@/lib/provisioning";
import { renderWithIntl } from "../../../support/render";
import type { fakeAction } from "../support/fake-actions";
import { hostile } from "../support/hostile";
import { newCustomer, setUp } from "./made";

jest.mock("@/lib/provisioning", () => jest.requireActual("./library"));
jest.mock("@/app/(public)/setup/actions", () => jest.requireActual("./fake-setup-actions"));

type Fake = ReturnType<typeof fakeAction>;
// The mocks above.
const describeCustomer = describeCustomerAction as unknown as Fake;
const choose = chooseCustomerAction as unknown as Fake;

beforeEach(() => {
  for (const action of [describeCustomer, choose]) {
    action.sent.length = 0;
    action.answers({});
  }
});

const found = (values: Partial<FoundCustomer> = {}): FoundCustomer => ({
  partnerId: "p1",
  organizationId: "c1",
  name: "Contoso",
  access: "full",
  region: "EU",
  country: "RO",
  purchased: 20,
  lastAdminActivityAt: new Date("2026-01-02T00:00:00Z"),
  ...values,
});
const existing = (list: FoundCustomer[], words = "con", values: Partial<SetUp> = {}, locale?: "en" | "ro") =>
  renderWithIntl(<ExistingCustomer setUp={setUp(values)} words={words} found={list} />, { locale });

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

test("who is no administrator of the partner learns why there is no other way", () => {
  renderWithIntl(<NewCustomerForm setUp={setUp()} only />);
  expect(screen.getByText(/^Only administrators of Partner Ltd can choose/)).toBeVisible();
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
  expect(await screen.findByRole("link", { name: /^E-mail: / })).toBeVisible();
  expect(screen.getByLabelText("E-mail")).toBeInvalid();
  expect(screen.getByLabelText("Company name")).toHaveValue("Néw & <Co>");
  expect(screen.getByLabelText("Country or region")).toHaveValue("FR");
  expect(screen.getByLabelText("Business")).toHaveValue("public");
});

test("customers found are told apart by country, licences and life", () => {
  existing([found(), found({ organizationId: "c2", purchased: 0, lastAdminActivityAt: null })]);
  expect(screen.getByText("Romania · 20 licences · last active 2 Jan 2026")).toBeVisible();
  expect(screen.getByText("Romania · no licences · never active")).toBeVisible();
});

test.each([
  [0, "nicio licență"],
  [1, "1 licență"],
  [2, "2 licențe"],
  [20, "20 de licențe"],
])("in Romanian licences are counted right: %i", (purchased, words) => {
  existing([found({ purchased })], "con", {}, "ro");
  expect(screen.getByText(new RegExp(`· ${words} ·`))).toBeVisible();
});

test("nothing is chosen for the reader; the one chosen before is", async () => {
  const user = userEvent.setup();
  const list = [found(), found({ organizationId: "c2", name: "Fabrikam" })];
  const { unmount } = existing(list);
  for (const radio of screen.getAllByRole("radio")) expect(radio).not.toBeChecked();
  await user.click(screen.getByRole("radio", { name: /^Fabrikam/ }));
  await user.click(screen.getByRole("button", { name: "Next" }));
  expect(choose.sent).toEqual([{ order: "ORD-1", version: "7", organizationId: "c2" }]);
  unmount();
  existing(list, "con", { answers: { customer: { kind: "existing", organizationId: "c2", how: "own" } } });
  expect(screen.getByRole("radio", { name: /^Fabrikam/ })).toBeChecked();
});

test("nobody found leads to a new organization; the words are shown as typed", () => {
  const { container, unmount } = existing([], "<b>zzz</b>");
  expect(screen.getByText("None of your customers matches “<b>zzz</b>”")).toBeVisible();
  expect(container.querySelector("b")).toBeNull();
  expect(screen.getByRole("searchbox")).toHaveValue("<b>zzz</b>");
  expect(screen.getByRole("link", { name: "Create a new organization" })).toHaveAttribute(
    "href",
    "/setup/customer?way=new",
  );
  expect(screen.queryByRole("button", { name: "Next" })).toBeNull();
  unmount();
  existing([], "");
  expect(screen.getByText("Search for the customer by name")).toBeVisible();
});

test.each(hostile)("a customer's name is shown as it is: %s", (name) => {
  const { container } = existing([found({ name })]);
  expect(container.textContent).toContain(name);
  expect(container.querySelector("script, img, b")).toBeNull();
});
