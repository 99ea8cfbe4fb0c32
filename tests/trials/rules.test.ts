import { readForm } from "@/lib/core/input";
import { newTrialForm, trialForm } from "@/lib/trials/fields";
import { extensionOf, isRunning, lastDay, reminderFor } from "@/lib/trials/rules";

const now = new Date("2026-11-20T23:59:59Z");

test("a trial of 30 days that begins on 20 Nov ends on 20 Dec, that day included", () => {
  expect(lastDay(now, 30)).toBe("2026-12-20");
  expect(isRunning({ endsOn: "2026-11-20", endedAt: null }, now)).toBe(true);
  expect(isRunning({ endsOn: "2026-11-19", endedAt: null }, now)).toBe(false);
  expect(isRunning({ endsOn: "2026-12-19", endedAt: now }, now)).toBe(false);
});

test("extending sets the end to 30 days from today, be it later, the same or earlier", () => {
  expect(extensionOf("2026-11-25", now)).toEqual({ from: "2026-11-25", to: "2026-12-20", days: 25 });
  expect(extensionOf("2026-12-20", now).days).toBe(0);
  expect(extensionOf("2027-01-19", now)).toEqual({ from: "2027-01-19", to: "2026-12-20", days: -30 });
});

test.each([
  [15, undefined],
  [14, 14],
  [8, 14],
  [7, 7],
  [5, 7],
  [2, 7],
  [1, 1],
  [0, 1],
  [-1, undefined],
])("%i days before the end, the announcement that is due is that of %s days", (left, due) => {
  expect(reminderFor(left)).toBe(due);
});

function posted(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}

const good = {
  name: "Contoso",
  vertical: "retail",
  country: "DE",
  adminEmail: "ana@contoso.example",
  days: "60",
  "product.meetings": "on",
  "quantity.meetings": "100",
  "quantity.messaging": "not chosen, not read",
};

const refused = (fields: Record<string, string>) => {
  const read = readForm(newTrialForm, posted({ ...good, ...fields }));
  return read.ok ? {} : read.state.fields;
};

test("the form's chosen products become quantities; what is not chosen is not looked at", () => {
  const read = readForm(newTrialForm, posted(good));
  expect(read).toMatchObject({ ok: true, input: { quantity: { meetings: 100 }, days: 60, another: false } });
});

test.each(["0", "-1", "10001", "2000000000", "1.5", "many", ""])(
  "%s licences are refused at their field",
  (quantity) => {
    expect(Object.keys(refused({ "quantity.meetings": quantity }) ?? {})).toEqual(["quantity.meetings"]);
  },
);

test("every refused field is told at once", () => {
  const read = readForm(
    newTrialForm,
    posted({ ...good, name: " ", country: "KP", adminEmail: "x", days: "31" }),
  );
  if (read.ok) throw new Error("accepted");
  expect(read.state.fields).toMatchObject({
    name: { key: "field.required" },
    country: { key: "newCustomer.countryNotServed" },
    adminEmail: { key: "field.email" },
    days: { key: "field.choice" },
  });
  expect(read.state.values).toMatchObject({ "quantity.meetings": "100", "product.meetings": "on" });
});

test("no product at all is refused at the products", () => {
  const read = readForm(trialForm, posted({ organizationId: crypto.randomUUID(), days: "30" }));
  expect(read).toMatchObject({ ok: false, state: { fields: { quantity: { key: "trials.noProduct" } } } });
});
