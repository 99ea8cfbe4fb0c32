import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { renderToString } from "react-dom/server";
import { ActionForm } from "@/components/forms/action-form";
import { ConfirmForm } from "@/components/forms/confirm-form";
import { FormField } from "@/components/forms/form-field";
import { Wizard } from "@/components/forms/wizard";
import { IntlProvider } from "@/components/layout/intl-provider";
import type { FormAction, FormState } from "@/lib/core/form-state";
import { loadMessages } from "@/lib/core/load-messages";
import { renderWithIntl } from "../support/render";

const answers = (state: FormState): FormAction => jest.fn(async () => state);
const countries = [
  { value: "fr", label: "France" },
  { value: "ro", label: "Romania" },
];

function Invite({ action }: { action: FormAction }) {
  return (
    <ActionForm
      action={action}
      submit="Invite"
      pending="Inviting…"
      submission="s-1"
      initial={{ country: "fr" }}
    >
      <FormField name="name" label="Name" />
      <FormField name="email" label="E-mail" help="The invitation goes there." required />
      <FormField name="password" label="Password" type="password" />
      <FormField name="country" label="Country" type="select" options={countries} />
      <FormField name="now" label="At once" type="checkbox" />
    </ActionForm>
  );
}

test("what is refused stands at its field and in a summary that takes the focus; what was typed stays", async () => {
  const user = userEvent.setup();
  const action = answers({
    message: { key: "invalidInput" },
    fields: { email: { key: "field.email" } },
    values: { name: "Ana", email: "ana", country: "ro", now: "on" },
  });
  renderWithIntl(<Invite action={action} />);
  await user.type(screen.getByLabelText("E-mail"), "ana");
  await user.type(screen.getByLabelText("Password"), "secret");
  await user.click(screen.getByRole("button", { name: "Invite" }));

  const summary = await screen.findByRole("alert");
  expect(summary).toHaveFocus();
  expect(summary).toHaveTextContent("Some of what was typed cannot be used yet.");
  const email = screen.getByLabelText("E-mail");
  expect(await screen.findByRole("link", { name: /^E-mail: / })).toHaveAttribute("href", `#${email.id}`);
  expect(email).toHaveAccessibleDescription(/not an e-mail address.*The invitation goes there/);
  expect(email).toBeInvalid();
  expect(email).toHaveValue("ana");
  expect(screen.getByLabelText("Name")).toHaveValue("Ana");
  expect(screen.getByLabelText("Password")).toHaveValue("");
  expect(screen.getByLabelText("Country")).toHaveValue("ro");
  expect(screen.getByLabelText("At once")).toBeChecked();
});

test("it is sent once while under way, says so, and carries its submission", async () => {
  const user = userEvent.setup();
  let finish = (_: FormState) => {};
  const action = jest.fn(
    (_: FormState, _form: FormData) => new Promise<FormState>((done) => (finish = done)),
  );
  renderWithIntl(<Invite action={action} />);
  await user.type(screen.getByLabelText("E-mail"), "a@b.example");
  await user.click(screen.getByRole("button", { name: "Invite" }));
  const busy = await screen.findByRole("button", { name: "Inviting…" });
  expect(busy).toHaveAttribute("aria-disabled", "true");
  await user.click(busy);
  await user.type(screen.getByLabelText("Name"), "{Enter}");
  finish({ done: { key: "saved" }, submission: "s-2" });

  expect(await screen.findByRole("status")).toHaveTextContent("Saved.");
  expect(action).toHaveBeenCalledTimes(1);
  expect(action.mock.calls[0]?.[1].get("submission")).toBe("s-1");
  expect(document.querySelector("input[name=submission]")).toHaveValue("s-2");
});

test("the form the server sends holds its fields, so it can be posted without scripts", () => {
  const html = renderToString(
    <IntlProvider locale="fr" messages={loadMessages("fr")}>
      <Invite action={answers({})} />
    </IntlProvider>,
  );
  expect(html).toContain('type="hidden" name="submission" value="s-1"');
  expect(html).toContain('<option value="fr" selected="">');
  expect(html).toContain('<button type="submit"');
});

test("danger asks in a dialog and wants the word typed exactly", () => {
  renderWithIntl(
    <ConfirmForm
      action={answers({})}
      trigger="Remove…"
      title="Remove A+B (Co.)?"
      consequence="214 users lose calling."
      submit="Remove customer"
      typed="A+B (Co.)"
    />,
    { locale: "fr" },
  );
  const dialog = screen.getByRole("dialog", { hidden: true });
  expect(document.getElementById(dialog.getAttribute("aria-labelledby") ?? "")).toHaveTextContent(
    "Remove A+B (Co.)?",
  );
  expect(screen.getByRole("button", { name: "Remove…" })).toHaveAttribute("commandfor", dialog.id);
  const word = screen.getByLabelText<HTMLInputElement>("Saisissez A+B (Co.) pour confirmer");
  word.value = "A+B";
  expect(word.validity.valid).toBe(false);
  word.value = "A+B (Co.)";
  expect(word.validity.valid).toBe(true);
});

test("a wizard says which step is done, current and to come", () => {
  renderWithIntl(
    <Wizard
      title="Name the site"
      steps={[
        { label: "Customer", state: "done", href: "/1" },
        { label: "Site", state: "current" },
        { label: "Summary", state: "next" },
      ]}
    >
      <p>content</p>
    </Wizard>,
  );
  const steps = screen.getAllByRole("listitem");
  expect(steps[1]).toHaveAttribute("aria-current", "step");
  expect(screen.getByRole("link", { name: "Customer (done)" })).toHaveAttribute("href", "/1");
  expect(steps[2]).toHaveTextContent("Summary (not yet)");
  expect(screen.getByText(/Step 2 of 3/)).toBeInTheDocument();
});
