import { z } from "zod";
import { notFound } from "@/lib/core/errors";
import { PATH_HEADER } from "@/lib/core/headers";
import { formAction } from "@/lib/web/form-action";
import { testDatabase } from "@/tests/support/database";
import { addUser, arrangeWorld, count, fields, leadsTo, signIn, world } from "./add-user";
import { browser, post } from "./request";

jest.mock("next/headers", () => jest.requireActual<typeof import("./request")>("./request").nextHeaders);
jest.mock(
  "next/navigation",
  () => jest.requireActual<typeof import("./request")>("./request").nextNavigation,
);

testDatabase();
beforeAll(arrangeWorld);
beforeEach(() => browser.forget());

test("what works leads on, and the next page has its sentence", async () => {
  await signIn("mine");
  const posted = fields();
  const to = await leadsTo(posted);
  expect(to).toMatch(/^\/users\/[\da-f-]{36}$/);
  expect(await count(posted.email)).toBe(1);
  expect(JSON.parse(browser.cookies.get("flash") ?? "")).toMatchObject({ key: "users.added" });
});

test("refused input never reaches the verb: each field says why, what was typed stays, secrets do not", async () => {
  await signIn("mine");
  const posted = fields({ name: "", email: "ana@", password: "hunter22", accessToken: "t" });
  const state = await post(addUser, posted);
  expect(state).toEqual({
    message: { key: "invalidInput" },
    fields: { name: { key: "field.required" }, email: { key: "field.email" } },
    values: { name: "", email: "ana@", organizationId: world.mine.first },
    submission: posted.submission,
  });
});

test("what the verb refuses is a sentence at the form or its field, and may be sent again, mended", async () => {
  await signIn("mine");
  const posted = fields({ name: "Refused" });
  expect(await post(addUser, posted)).toMatchObject({
    message: { key: "taken", values: { name: "Refused" } },
    values: { name: "Refused" },
    submission: posted.submission,
  });
  expect(await post(addUser, { ...posted, name: "Field" })).toMatchObject({
    fields: { email: { key: "field.email" } },
  });
  await leadsTo({ ...posted, name: "Mended" });
  expect(await count(posted.email)).toBe(1);
});

test("a button that asks for other fields changes those, and nothing else happens", async () => {
  const run = jest.fn();
  const ask = (values: Record<string, string>, asked: string) => ({ ...values, asked });
  const form = { name: "", postalCode: "10115", ask: "more" };
  expect(await post(formAction({ parse: z.object({ name: z.string() }), run, ask }), form)).toMatchObject({
    values: { name: "", postalCode: "10115", asked: "more" },
  });
  const plain = await post(formAction({ parse: z.object({ name: z.string() }), run }), form);
  expect(plain.values).toEqual({ name: "", postalCode: "10115" });
  expect(plain.fields).toBeUndefined();
  expect(run).not.toHaveBeenCalled();
});

test("a defect is not shown as a refusal: it goes on to the page for errors", async () => {
  await signIn("mine");
  await expect(post(addUser, fields({ name: "Defect" }))).rejects.toThrow(TypeError);
});

test("who is signed out meanwhile is told so, or sent to sign in without scripts, and nothing happens", async () => {
  const posted = fields();
  browser.cookies.set("session", "of somebody else");
  browser.headers.set("next-action", "4f");
  expect(await post(addUser, posted)).toMatchObject({
    message: { key: "signedOut" },
    values: { name: posted.name },
  });
  browser.headers = new Headers({ [PATH_HEADER]: "/users/add?a=1" });
  await expect(post(addUser, posted)).rejects.toMatchObject({ to: "/sign-in?next=%2Fusers%2Fadd%3Fa%3D1" });
  expect(await count(posted.email)).toBe(0);
});

test("an action that stays says what it did and stands for a new submission", async () => {
  const submission = crypto.randomUUID();
  const stay = formAction({
    parse: z.object({}),
    run: async () => 3,
    then: (amount) => ({ toast: { key: "done", values: { amount } } }),
  });
  const state = await post(stay, { submission });
  expect(state.done).toEqual({ key: "done", values: { amount: 3 } });
  expect(state.submission).not.toBe(submission);
  expect(browser.cookies.has("flash")).toBe(false);
});

test("the verb is told when the form was sent, not when the page was made", async () => {
  const before = Date.now();
  let now = 0;
  const tell = formAction({
    parse: z.object({}),
    run: async (ctx) => {
      now = ctx.now.getTime();
      throw notFound();
    },
  });
  await post(tell, {});
  expect(now).toBeGreaterThanOrEqual(before);
});

test("what was overtaken comes back with what is saved now, and taking that shows it without asking the verb", async () => {
  await signIn("mine");
  const seen = JSON.stringify({ name: "Ana" });
  const state = await post(addUser, fields({ name: "Stale", seen }));
  expect(state).toMatchObject({ message: { key: "stale" }, stale: { saved: { name: "Theirs" } } });
  expect(state.values).toMatchObject({ name: "Stale" });
  const saved = JSON.stringify({ name: "Theirs" });
  const posted = fields({ name: "", seen: saved, takeSaved: "1" });
  expect(await post(addUser, posted)).toMatchObject({
    taken: true,
    values: { name: "Theirs", seen: saved },
    submission: posted.submission,
  });
  expect(await count(posted.email)).toBe(0);
});
