/** @jest-environment jsdom */
import { act, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { ActionForm } from "@/components/forms/action-form";
import { SiteNameField } from "@/components/forms/site-name-field";
import { renderWithIntl } from "../../../support/render";
import { fakeAction } from "../support/fake-actions";

let answer: (url: string) => Promise<unknown>;
const ask = jest.fn((url: string) => answer(url));
const says = (state: string) => async () => ({ ok: true, json: async () => ({ state }) });

beforeEach(() => {
  jest.useFakeTimers();
  ask.mockClear();
  answer = says("free");
  Object.assign(globalThis, { fetch: ask });
});
afterEach(() => jest.useRealTimers());

const people = () => userEvent.setup({ advanceTimers: jest.advanceTimersByTime });
const pause = () => act(() => jest.advanceTimersByTimeAsync(400));
const field = () => screen.getByRole("textbox");
const verdict = () => screen.getByRole("status", { name: "" });

function show(action = fakeAction(), locale: "en" | "ro" = "en") {
  return renderWithIntl(
    <ActionForm action={action} submit="Next" initial={{ urlName: "contoso" }}>
      <SiteNameField label="URL name" help="3 to 63 letters" checkAt="/setup/site-name" required />
    </ActionForm>,
    { locale },
  );
}

test("it begins with what is proposed, and says nothing about it", () => {
  show();
  expect(field()).toHaveValue("contoso");
  expect(field()).toBeRequired();
  expect(field()).toHaveAccessibleDescription("3 to 63 letters");
  expect(verdict()).toBeEmptyDOMElement();
  expect(ask).not.toHaveBeenCalled();
});

test("while one types nothing is asked; after a pause once, for the whole name", async () => {
  const user = people();
  show();
  await user.clear(field());
  await user.type(field(), " Contoso-EU ");
  expect(ask).not.toHaveBeenCalled();
  await pause();
  expect(ask.mock.calls).toEqual([["/setup/site-name?name=contoso-eu"]]);
  expect(verdict()).toHaveTextContent("“contoso-eu” is free.");
});

test.each([
  ["taken", "“x1” is taken. Try another one."],
  ["reserved", "“x1” is reserved. Try another one."],
  ["form", "3 to 63 letters, digits or hyphens; no hyphen at either end."],
])("a name that is %s says so before it is sent", async (state, sentence) => {
  answer = says(state);
  const user = people();
  show();
  await user.clear(field());
  await user.type(field(), "x1");
  await pause();
  expect(verdict()).toHaveTextContent(sentence);
});

test("an answer about a name that is no longer there says nothing", async () => {
  const waiting: ((answer: unknown) => void)[] = [];
  answer = () => new Promise((done) => waiting.push(done));
  const user = people();
  show();
  await user.type(field(), "1");
  await pause();
  await user.type(field(), "2");
  await pause();
  const tell = (index: number, state: string) =>
    act(async () => waiting[index]?.({ ok: true, json: async () => ({ state }) }));
  await tell(1, "free");
  await tell(0, "taken");
  expect(verdict()).toHaveTextContent("“contoso12” is free.");
});

test("as soon as one types on, the old verdict is gone", async () => {
  const user = people();
  show();
  await user.type(field(), "1");
  await pause();
  expect(verdict()).not.toBeEmptyDOMElement();
  await user.type(field(), "2");
  expect(verdict()).toBeEmptyDOMElement();
});

test("an answer that comes after one typed on is not told as that of the new name", async () => {
  let finish = (_: unknown) => {};
  answer = () => new Promise((done) => (finish = done));
  const user = people();
  show();
  await user.type(field(), "1");
  await pause();
  await user.type(field(), "2");
  await act(async () => finish({ ok: true, json: async () => ({ state: "free" }) }));
  expect(verdict()).toBeEmptyDOMElement();
});

test("an emptied field asks nothing", async () => {
  const user = people();
  show();
  await user.clear(field());
  await pause();
  expect(ask).not.toHaveBeenCalled();
});

test.each([
  ["refused", async () => ({ ok: false, json: async () => ({}) })],
  ["without an answer", async () => Promise.reject(new TypeError("offline"))],
  ["no JSON", async () => ({ ok: true, json: async () => JSON.parse("<html>") })],
])("a question that stays %s says nothing, the form goes on", async (_how, given) => {
  answer = given;
  const user = people();
  show();
  await user.type(field(), "1");
  await pause();
  expect(verdict()).toBeEmptyDOMElement();
});

test("what is put into the address cannot leave it", async () => {
  const user = people();
  show();
  await user.clear(field());
  await user.type(field(), "a&name=b#c/../d");
  await pause();
  expect(ask.mock.calls[0]?.[0]).toBe("/setup/site-name?name=a%26name%3Db%23c%2F..%2Fd");
});

test("a refusal on Next stands at the field and keeps what was typed", async () => {
  const action = fakeAction({
    message: { key: "invalidInput" },
    fields: { urlName: { key: "field.required" } },
    values: { urlName: "taken-one" },
  });
  const user = people();
  show(action, "ro");
  await user.click(screen.getByRole("button", { name: "Next" }));
  expect(await screen.findByRole("alert")).toHaveFocus();
  expect(field()).toBeInvalid();
  expect(field()).toHaveValue("taken-one");
});

test("what is free instead is taken with one press", async () => {
  answer = async () => ({ ok: true, json: async () => ({ state: "taken", free: ["x1-team", "x1-2"] }) });
  const user = people();
  show();
  await user.clear(field());
  await user.type(field(), "x1");
  await pause();
  await user.click(screen.getByRole("button", { name: "x1-2" }));
  expect(field()).toHaveValue("x1-2");
  expect(field()).toHaveFocus();
  expect(verdict()).toHaveTextContent("“x1-2” is free.");
});
