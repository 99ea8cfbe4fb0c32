import { ownerQuery, testDatabase } from "@/tests/support/database";
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
