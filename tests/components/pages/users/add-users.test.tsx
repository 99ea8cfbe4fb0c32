/** @jest-environment jsdom */
import { fireEvent, screen, within } from "@testing-library/react";
import { NamesStep } from "@/app/(portal)/organizations/[organizationId]/users/add/_parts/names-step";
import { ResultStep } from "@/app/(portal)/organizations/[organizationId]/users/add/_parts/result-step";
import { ServicesStep } from "@/app/(portal)/organizations/[organizationId]/users/add/_parts/services-step";
import type { DraftPerson } from "@/lib/users";
import { nobody } from "@/lib/users/rules";
import { renderWithIntl } from "../../../support/render";
import { anOffer, choices, packages } from "./made";

jest.mock("@/lib/users", () => jest.requireActual("./library"));
jest.mock("@/app/(portal)/organizations/[organizationId]/users/add/actions", () => ({
  addUsersAction: async () => ({}),
  discardAction: async () => ({}),
  saveNamesAction: async () => ({}),
}));

const base = { organizationId: "o1", submission: "s1" };
const person = (values: Partial<DraftPerson> = {}): DraftPerson => ({
  ...nobody,
  ...{ firstName: "Ana", lastName: "Pop", email: "ana@a.example" },
  ...values,
});
const names = (people: DraftPerson[], held = packages) =>
  renderWithIntl(<NamesStep {...base} people={people} packages={held} />);
const values = (label: RegExp) =>
  screen.getAllByLabelText(label).map((input) => (input instanceof HTMLInputElement ? input.value : ""));

test("rows for those who are there and some to spare, never more than 25", () => {
  const { unmount } = names([]);
  expect(values(/^E-mail/)).toHaveLength(5);
  unmount();
  const { unmount: again } = names(Array.from({ length: 6 }, (_, n) => person({ email: `p${n}@a.example` })));
  expect(values(/^E-mail/)).toHaveLength(9);
  expect(values(/^First name/).slice(5, 7)).toEqual(["Ana", ""]);
  again();
  names(Array.from({ length: 25 }, (_, n) => person({ email: `p${n}@a.example` })));
  expect(values(/^E-mail/)).toHaveLength(25);
});

test("a package is chosen where the organization has some, with what is left of it", () => {
  const { unmount } = names([person({ packageCode: "suite" })]);
  const [first] = screen.getAllByLabelText(/^Package/);
  expect(first).toHaveValue("suite");
  expect(within(first as HTMLElement).getAllByRole("option")[1]).toHaveTextContent(
    "Suite (licences left: 3)",
  );
  unmount();
  names([], []);
  expect(screen.queryByLabelText(/^Package/)).toBeNull();
});

test("what was refused before stands at its row", () => {
  names([
    person({
      reasons: [{ code: "emailElsewhere" }, { code: "packageFull", values: { package: "Suite", left: 0 } }],
    }),
  ]);
  const [email] = screen.getAllByLabelText(/^E-mail/);
  expect(email).toHaveAttribute("aria-invalid", "true");
  expect(email).toHaveAccessibleDescription(
    /belongs to a user of another organization.*Suite has no room left/,
  );
});

test("lines pasted into a cell go to the box for them, and fill the rows; one word is only pasted", () => {
  names([]);
  const [cell] = screen.getAllByLabelText(/^First name/);
  const box = document.querySelector<HTMLTextAreaElement>("textarea[name=pasted]");
  const fill = jest.fn((event: Event) => event.preventDefault());
  document.querySelector("button[name=go]")?.addEventListener("click", fill);
  const paste = (text: string) =>
    fireEvent.paste(cell as HTMLElement, { clipboardData: { getData: () => text } });
  expect(paste("Ana")).toBe(true);
  expect(fill).not.toHaveBeenCalled();
  expect(paste("Ana\tPop\tana@a.example\nIon\tRus\tion@a.example")).toBe(false);
  expect(box?.value).toContain("ion@a.example");
  expect(fill).toHaveBeenCalledTimes(1);
});

const services = (people: DraftPerson[], licences: string[] = []) =>
  renderWithIntl(
    <ServicesStep
      {...base}
      {...{ people, licences, packages, choices }}
      offers={[anOffer(), anOffer({ productCode: "messaging", product: "Messaging", assigned: 10 })]}
    />,
  );

test("a place and a number are asked for where the package calls; licences go to all", () => {
  services(
    [
      person({ packageCode: "calling", location: "Cluj", extension: "12", phoneNumber: "+40999" }),
      person({ email: "ion@a.example", firstName: "Ion", packageCode: "meetings" }),
      person({ email: "", firstName: "", lastName: "", reasons: [{ code: "emailMissing" }] }),
    ],
    ["Sub1/meetings", "Sub1/messaging"],
  );
  expect(screen.getByLabelText("Location, Ana Pop")).toHaveValue("Cluj");
  expect(screen.getByLabelText("Phone number, Ana Pop")).toHaveValue("+40999");
  expect(screen.getByLabelText("Extension, Ana Pop")).toHaveValue("12");
  expect(screen.queryByLabelText("Location, Ion Pop")).toBeNull();
  expect(screen.getByText("There is no e-mail address. Fill it in.")).toBeVisible();
  expect(screen.getByText("Calling (as many as needed) · Meetings (licences left: 0)")).toBeVisible();
  expect(screen.getByRole("checkbox", { name: /^Meetings/ })).toBeChecked();
  const closed = screen.getByRole("checkbox", { name: /^Messaging/ });
  expect(closed).toBeDisabled();
  expect(closed).not.toBeChecked();
  // A cell of every column for every person, so that they stay together.
  const form = screen.getByRole("button", { name: "Add 3 users" }).closest("form");
  const sent = new FormData(form ?? undefined);
  for (const name of ["email", "location", "phoneNumber", "extension"])
    expect(sent.getAll(name)).toHaveLength(3);
});

test("a place that was said for another package can be taken back", () => {
  services([
    person({
      packageCode: "meetings",
      extension: "1",
      reasons: [{ code: "extensionInvalid", values: { value: "1" } }],
    }),
  ]);
  expect(screen.getByLabelText("Extension, Ana Pop")).toHaveValue("1");
});

test("the result says who is in, and who is not and why", () => {
  const draft = {
    people: [person({ email: "wrong", reasons: [{ code: "emailInvalid" }] })],
    licences: [],
    added: [{ id: "u9", name: "Ion Rus", email: "ion@a.example" }],
  };
  const { unmount } = renderWithIntl(<ResultStep {...base} draft={draft} />);
  expect(screen.getByText("1 person was added and invited. 1 was not.")).toBeVisible();
  expect(screen.getByRole("link", { name: "Ion Rus" })).toHaveAttribute("href", "/organizations/o1/users/u9");
  expect(screen.getByText(/This is not an e-mail address/)).toBeVisible();
  expect(screen.getByRole("link", { name: "Mend 1 and send again" })).toHaveAttribute(
    "href",
    "/organizations/o1/users/add",
  );
  expect(screen.getByRole("button", { name: "Leave it at that" })).toBeVisible();
  unmount();
  renderWithIntl(<ResultStep {...base} draft={{ ...draft, people: [] }} />);
  expect(screen.getByRole("button", { name: "Close" })).toBeVisible();
  expect(screen.queryByRole("link", { name: /^Mend/ })).toBeNull();
});

test.each(["es", "fr", "ro"] as const)("every step has its words in %s", (locale) => {
  for (const step of [
    <NamesStep key="1" {...base} people={[person()]} packages={packages} />,
    <ServicesStep
      key="2"
      {...base}
      {...{ people: [person()], licences: [], packages, choices, offers: [anOffer()] }}
    />,
    <ResultStep key="3" {...base} draft={{ people: [person()], licences: [], added: [] }} />,
  ]) {
    const { unmount } = renderWithIntl(step, { locale });
    expect(screen.getByRole("heading", { level: 1 })).toBeVisible();
    unmount();
  }
});
