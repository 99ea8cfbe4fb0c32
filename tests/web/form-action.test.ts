import { z } from "zod";
import { asSystem, inOrganization, systemCtx } from "@/lib/access";
import { startSession } from "@/lib/auth/session";
import { conflict, invalid, notFound } from "@/lib/core/errors";
import { email, text } from "@/lib/core/input";
import { makeUser } from "@/lib/demo/make";
import { formAction } from "@/lib/web/form-action";
import { ownerQuery, testDatabase } from "@/tests/support/database";
import { twoPartners } from "../access/two-partners";
import { browser, post, Redirected } from "./request";

jest.mock("next/headers", () => jest.requireActual<typeof import("./request")>("./request").nextHeaders);
jest.mock(
  "next/navigation",
  () => jest.requireActual<typeof import("./request")>("./request").nextNavigation,
);

testDatabase();

const parse = z.object({ name: text(20), email: email(), organizationId: z.string() });
type Input = z.output<typeof parse>;

/** A verb as any: checks, changes, answers. */
const addUser = formAction({
  parse,
  run: (ctx, { organizationId, ...user }: Input) =>
    inOrganization(ctx, "users:edit", organizationId, async (tx) => {
      if (user.name === "Refused") throw conflict("taken", { name: user.name });
      if (user.name === "Field") throw invalid({ email: "field.email" });
      if (user.name === "Defect") throw new TypeError("x is undefined");
      const { id } = await makeUser(tx, organizationId, { email: user.email });
      return { id };
    }),
  then: ({ id }) => ({ to: `/users/${id}`, toast: { key: "users.added", values: { id } } }),
});

let world: Awaited<ReturnType<typeof twoPartners>>;
beforeAll(async () => {
  world = await twoPartners();
});
beforeEach(() => browser.forget());

/** Signs this browser in as the staff of a side, who is a full administrator there. */
async function signIn(side: "mine" | "theirs") {
  const { actor } = world[side].as("partner_full_admin");
  await ownerQuery(
    `INSERT INTO core.user_roles (organization_id, user_id, role) VALUES ($1, $2, 'partner_full_admin')
     ON CONFLICT DO NOTHING`,
    [actor.organizationId, actor.id],
  );
  const user = { id: actor.id ?? "", organizationId: actor.organizationId ?? "" };
  browser.cookies.set(
    "session",
    await asSystem(systemCtx(), "arrange", (tx) => startSession(tx, user, null)),
  );
}

const fields = (more: Record<string, string> = {}) => ({
  name: "Ana",
  email: `${crypto.randomUUID()}@example.com`,
  organizationId: world.mine.first,
  submission: crypto.randomUUID(),
  ...more,
});
const count = async (address: string) =>
  (await ownerQuery("SELECT FROM core.users WHERE email = $1", [address])).length;

/** Where a post that worked leads. */
const leadsTo = async (posted: Record<string, string>) =>
  post(addUser, posted).then(
    (state) => Promise.reject(new Error(`It stayed: ${JSON.stringify(state)}`)),
    (error: unknown) => {
      if (error instanceof Redirected) return error.to;
      throw error;
    },
  );

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

test("a defect is not shown as a refusal: it goes on to the page for errors", async () => {
  await signIn("mine");
  await expect(post(addUser, fields({ name: "Defect" }))).rejects.toThrow(TypeError);
});

test("five posts of one form at once have one effect and lead to the same place", async () => {
  await signIn("mine");
  const posted = fields();
  const places = await Promise.all(
    Array.from({ length: 5 }, (_, at) => leadsTo({ ...posted, email: `five${at}-${posted.email}` })),
  );
  expect(new Set(places).size).toBe(1);
  const made = await ownerQuery("SELECT FROM core.users WHERE email LIKE $1", [`five%-${posted.email}`]);
  expect(made).toHaveLength(1);
});

test.each(["", "1", "' OR true", "00000000", `${crypto.randomUUID()}x`])(
  "a submission that somebody has written, %j, is a new one",
  async (submission) => {
    await signIn("mine");
    const [one, two] = [fields({ submission }), fields({ submission })];
    expect(await leadsTo(one)).not.toBe(await leadsTo(two));
    expect([await count(one.email), await count(two.email)]).toEqual([1, 1]);
  },
);

test("a submission of somebody else's answers nothing of it and does nothing", async () => {
  await signIn("mine");
  const posted = fields();
  const to = await leadsTo(posted);
  await signIn("theirs");
  const stolen = fields({ submission: posted.submission, organizationId: world.theirs.first });
  const state = await post(addUser, stolen);
  expect(state).toMatchObject({ message: { key: "alreadySubmitted" } });
  expect(JSON.stringify(state)).not.toContain(to.slice("/users/".length));
  expect(await count(stolen.email)).toBe(0);
});

test("who is signed out meanwhile is refused, and nothing happens", async () => {
  const posted = fields();
  browser.cookies.set("session", "of somebody else");
  expect(await post(addUser, posted)).toMatchObject({
    message: { key: expect.stringMatching(/^(forbidden|notFound)/) },
  });
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
