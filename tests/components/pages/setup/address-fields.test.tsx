/** @jest-environment jsdom */
import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { ActionForm } from "@/components/forms/action-form";
import { AddressFields } from "@/components/forms/address-fields";
import { renderWithIntl } from "../../../support/render";
import { fakeAction } from "../support/fake-actions";

const options = ["DE", "US", "AE", "JP", "IE"].map((value) => ({ value, label: value }));
const show = (initial: Record<string, string> = {}, action = fakeAction(), locale?: "en" | "fr" | "ro") =>
  renderWithIntl(
    <ActionForm action={action} submit="Save" initial={{ country: "DE", emergency: "same", ...initial }}>
      <AddressFields label="Country" options={options} empty="Choose" />
    </ActionForm>,
    { locale },
  );

/** The fields of the address itself, in their order. */
const asked = (container: HTMLElement) =>
  [...container.querySelectorAll<HTMLInputElement>("input[maxlength]")]
    .filter(({ name, closest }) => !name.startsWith("emergency.") && closest)
    .filter((input) => !input.closest(".hidden"))
    .map(({ name, required }) => `${name}${required ? "*" : ""}`);

test.each([
  ["DE", ["street*", "street2", "postalCode*", "locality*"]],
  ["US", ["street*", "street2", "locality*", "region*", "postalCode*"]],
  ["AE", ["street*", "street2", "region*"]],
  ["JP", ["postalCode*", "region*", "street*", "street2"]],
])("%s asks for its own fields, in its order", (country, fields) => {
  const { container } = show({ country });
  expect(asked(container)).toEqual(fields);
});

test("another country asks at once for others; what was typed stays, also what it does not ask for", async () => {
  const user = userEvent.setup();
  const action = fakeAction();
  const { container } = show({}, action);
  await user.type(screen.getAllByLabelText("Street and number")[0] as HTMLElement, "Hauptstraße 1");
  await user.type(container.querySelector("[name=postalCode]") as HTMLElement, "10115");
  await user.selectOptions(screen.getByLabelText("Country"), "AE");
  expect(asked(container)).toEqual(["street*", "street2", "region*"]);
  expect(screen.getAllByLabelText("Emirate")[0]).toBeVisible();
  expect(container.querySelector("[name=street]")).toHaveValue("Hauptstraße 1");
  await user.selectOptions(screen.getByLabelText("Country"), "US");
  expect(container.querySelector("[name=postalCode]")).toHaveValue("10115");
  expect(screen.getAllByLabelText("ZIP code")[0]).toHaveAccessibleDescription("For example 95014");
});

test("after a refusal the country that was chosen stays, with its fields", async () => {
  const user = userEvent.setup();
  const action = fakeAction();
  const values = {
    country: "US",
    street: "1 Main St",
    locality: "",
    region: "",
    postalCode: "1",
    emergency: "same",
  };
  action.answers({
    fields: { postalCode: { key: "address.postalCode", values: { example: "95014" } } },
    values,
  });
  const { container } = show({ street: "x", locality: "x", postalCode: "1" }, action);
  await user.click(screen.getByRole("button", { name: "Save" }));
  expect(await screen.findByText(/^They look|not a postal code/, { selector: "p" })).toBeVisible();
  expect(asked(container)).toEqual(["street*", "street2", "locality*", "region*", "postalCode*"]);
  expect(container.querySelector("[name=street]")).toHaveValue("1 Main St");
});

test.each([
  ["fr", "État", "Code ZIP"],
  ["ro", "Stat", "Cod ZIP"],
] as const)("parts are called as they are in the country, in %s", (locale, region, code) => {
  show({ country: "US" }, fakeAction(), locale);
  expect(screen.getAllByLabelText(region)[0]).toBeVisible();
  expect(screen.getAllByLabelText(code)[0]).toBeVisible();
});

test("the address for emergency calls is the same unless another is asked for", () => {
  const { container } = show({ emergency: "other", "emergency.street": "Nebenstraße 2" });
  expect(screen.getByRole("radio", { name: "Another address" })).toBeChecked();
  expect(container.querySelector("[name='emergency.street']")).toHaveValue("Nebenstraße 2");
  expect(container.querySelector("[name='emergency.street']")).not.toBeRequired();
});
