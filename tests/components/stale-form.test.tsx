import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { ActionForm } from "@/components/forms/action-form";
import { FormField } from "@/components/forms/form-field";
import type { FormState } from "@/lib/core/form-state";
import { renderWithIntl } from "../support/render";

const seen = { name: "Rome", zone: "utc", early: "" };
const saved = { name: "Rom <b>", zone: "cet", early: "on" };
const zones = [
  { value: "utc", label: "Coordinated" },
  { value: "cet", label: "Central Europe" },
];

function arrange(...answers: FormState[]) {
  const posted: FormData[] = [];
  const action = async (_: FormState, form: FormData) => {
    posted.push(form);
    return answers[posted.length - 1] ?? {};
  };
  renderWithIntl(
    <ActionForm action={action} submit="Save" seen={seen}>
      <FormField name="name" label="Name" help="As on the door." />
      <FormField name="zone" label="Zone" type="select" options={zones} />
      <FormField name="early" label="Early" type="checkbox" />
    </ActionForm>,
  );
  return { posted, user: userEvent.setup() };
}

const mine = { name: "Roma", zone: "utc" };
const change = { by: "Ana שלום", at: "2026-01-15T11:57Z", now: "2026-01-15T12:00Z" };
const stale: FormState = { message: { key: "stale" }, values: mine, stale: { saved, change } };

test("a form sends what it was rendered with, and begins with it", async () => {
  const { posted, user } = arrange();
  expect(screen.getByLabelText("Name")).toHaveValue("Rome");
  await user.click(screen.getByRole("button", { name: "Save" }));
  expect(JSON.parse(String(posted[0]?.get("seen")))).toEqual(seen);
});

test("overtaken, it says by whom, shows both at each field, and overwrites only knowingly", async () => {
  const { posted, user } = arrange(stale);
  await user.click(screen.getByRole("button", { name: "Save" }));
  const note = await screen.findByRole("alert");
  expect(note).toHaveFocus();
  expect(note).toHaveTextContent("Ana שלום changed it 3 minutes ago.");
  const name = screen.getByLabelText("Name");
  expect(name).toHaveValue("Roma");
  expect(name).toHaveAccessibleDescription("As on the door. Saved now: Rom <b>");
  expect(screen.getByLabelText("Zone")).toHaveAccessibleDescription("Saved now: Central Europe");
  expect(screen.getByText("switched on")).toBeVisible();
  expect(screen.getByLabelText(/^Early/)).not.toBeChecked();

  await user.click(screen.getByRole("button", { name: "Save mine anyway" }));
  expect(JSON.parse(String(posted[1]?.get("seen")))).toEqual(saved);
  expect(posted[1]?.get("name")).toBe("Roma");
  expect(posted[1]?.has("takeSaved")).toBe(false);
});

test("taking theirs asks for it, and shows it", async () => {
  const taken = { values: { ...saved, seen: JSON.stringify(saved) }, taken: true } as const;
  const { posted, user } = arrange(stale, taken);
  await user.click(screen.getByRole("button", { name: "Save" }));
  await user.click(await screen.findByRole("button", { name: "Take what is saved now" }));
  expect(posted[1]?.has("takeSaved")).toBe(true);
  expect(await screen.findByText("These are the values saved now.")).toHaveFocus();
  expect(screen.getByLabelText("Name")).toHaveValue("Rom <b>");
  expect(screen.getByLabelText("Zone")).toHaveValue("cet");
  expect(screen.getByLabelText("Early")).toBeChecked();
  await user.click(screen.getByRole("button", { name: "Save" }));
  expect(JSON.parse(String(posted[2]?.get("seen")))).toEqual(saved);
});

test("Enter in a field saves, it does not take", async () => {
  const { posted, user } = arrange(stale);
  await user.click(screen.getByRole("button", { name: "Save" }));
  await screen.findByRole("alert");
  await user.type(screen.getByLabelText("Name"), "{Enter}");
  expect(posted[1]?.has("takeSaved")).toBe(false);
});
