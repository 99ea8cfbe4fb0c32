import { asSystem, systemCtx } from "@/lib/access";
import {
  aboutLink,
  aboutVisit,
  actorOfSession,
  changePassword,
  mailPasswordReset,
  requestPasswordReset,
  setPasswordByLink,
  signIn,
} from "@/lib/auth";
import { closeSender } from "@/lib/jobs";
import { type LinkPurpose, makeLink, openLink } from "@/lib/links";
import { ownerQuery, testDatabase } from "@/tests/support/database";
import { as, auditOf, browser, newAddress, OTHER_PASSWORD, PASSWORD, somebody, visitor } from "./people";

testDatabase();
afterAll(closeSender);

type Person = Awaited<ReturnType<typeof somebody>>;

const linkFor = ({ id: userId, email, organizationId }: Person, purpose: LinkPurpose) =>
  asSystem(systemCtx(), "arrange", (tx) => makeLink(tx, { purpose, email, organizationId, userId, days: 1 }));

async function visitOf(user: Person, purpose: LinkPurpose = "password") {
  const { visit } = await openLink(visitor(), await linkFor(user, purpose));
  if (!visit) throw new Error("The link did not open");
  return visit;
}

const canSignIn = (email: string, password: string) =>
  signIn(visitor(), { email, password, ...browser }).then(
    () => true,
    () => false,
  );

const mailsTo = (email: string) =>
  ownerQuery<{ template: string; locale: string }>(
    "SELECT template, locale FROM core.mail WHERE to_email = $1",
    [email],
  );

test("an invitation is taken up: password, active, signed in, recorded", async () => {
  const user = await somebody({ status: "invited", password: null });
  const visit = await visitOf(user, "invitation");
  const session = await setPasswordByLink(visitor(), { visit, password: PASSWORD, ...browser });
  expect((await actorOfSession(session.token, null))?.actor.id).toBe(user.id);
  expect(await canSignIn(user.email, PASSWORD)).toBe(true);
  expect(await auditOf(user.id)).toEqual(["password.set", "session.signedIn", "session.signedIn"]);
});

test("a link sets one password, also when five browsers send it at once", async () => {
  const user = await somebody();
  const visit = await visitOf(user);
  const passwords = ["one", "two", "three", "four", "five"].map((word) => `${word} copper window april`);
  const results = await Promise.allSettled(
    passwords.map((password) => setPasswordByLink(visitor(), { visit, password, ...browser })),
  );
  expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  const refusals = results.flatMap((result) => (result.status === "rejected" ? [result.reason.ref.key] : []));
  expect(new Set(refusals)).toEqual(new Set(["link.used"]));
  expect((await auditOf(user.id)).filter((action) => action === "password.set")).toHaveLength(1);
});

test("a new password ends every session and every other link of the person", async () => {
  const user = await somebody();
  const before = await signIn(visitor(), { email: user.email, password: PASSWORD, ...browser });
  const other = await linkFor(user, "password");
  const invitation = await linkFor(user, "invitation");
  await setPasswordByLink(visitor(), { visit: await visitOf(user), password: OTHER_PASSWORD, ...browser });
  expect(await actorOfSession(before.token, null)).toBeUndefined();
  expect((await aboutLink(visitor(), other)).state).toBe("revoked");
  expect((await aboutLink(visitor(), invitation)).state).toBe("revoked");
  expect(await canSignIn(user.email, PASSWORD)).toBe(false);
});

test("a password that is too easy is refused and the link can be used again", async () => {
  const user = await somebody();
  const visit = await visitOf(user);
  const attempt = (password: string) => setPasswordByLink(visitor(), { visit, password, ...browser });
  await expect(attempt("partner-hub-demo")).rejects.toMatchObject({
    fields: { password: { key: "password.own" } },
  });
  await expect(attempt(OTHER_PASSWORD)).resolves.toBeDefined();
});

test.each([
  ["expired", "UPDATE core.links SET expires_at = now() - interval '1 second' WHERE user_id = $1"],
  ["revoked", "UPDATE core.links SET revoked_at = now() WHERE user_id = $1"],
  ["unknown", "UPDATE core.links SET purpose = 'provisioning' WHERE user_id = $1"],
])("a link that meanwhile is %s sets nothing", async (state, change) => {
  const user = await somebody();
  const visit = await visitOf(user);
  await ownerQuery(change, [user.id]);
  const attempt = setPasswordByLink(visitor(), { visit, password: OTHER_PASSWORD, ...browser });
  await expect(attempt).rejects.toMatchObject({ code: "conflict", ref: { key: `link.${state}` } });
  expect(await canSignIn(user.email, PASSWORD)).toBe(true);
});

test("a link cannot bring back who was deactivated after it was mailed", async () => {
  const user = await somebody();
  const visit = await visitOf(user);
  await ownerQuery("UPDATE core.users SET status = 'inactive' WHERE id = $1", [user.id]);
  const attempt = setPasswordByLink(visitor(), { visit, password: OTHER_PASSWORD, ...browser });
  await expect(attempt).rejects.toMatchObject({ code: "notFound" });
  const [link] = await ownerQuery("SELECT used_at FROM core.links WHERE user_id = $1", [user.id]);
  expect(link?.used_at).toBeNull();
});

test("looking at a link says for whom it is and changes nothing", async () => {
  const user = await somebody();
  const token = await linkFor(user, "invitation");
  const rows = () =>
    ownerQuery("SELECT l.*, (SELECT count(*) FROM core.link_visits) AS visits FROM core.links l");
  const before = await rows();
  for (let look = 0; look < 3; look++) {
    expect(await aboutLink(visitor(), token)).toMatchObject({
      state: "open",
      purpose: "invitation",
      email: user.email,
      organization: expect.stringMatching(/^Organization/),
    });
  }
  expect(await rows()).toEqual(before);
  expect(await aboutLink(visitor(), "nonsense")).toEqual({ state: "unknown" });
  expect(await aboutVisit(visitor(), undefined)).toEqual({ state: "unknown" });
});

test("asking for a new password answers and works alike for anybody; the worker mails who exists", async () => {
  const user = await somebody({ email: "Forgot@example.com", locale: "fr" });
  await somebody({ email: "gone@example.com", status: "inactive" });
  const jobs = async () => {
    const [row] = await ownerQuery<{ jobs: string }>(
      "SELECT count(*) AS jobs FROM pgboss.job WHERE name LIKE 'auth.%'",
    );
    return Number(row?.jobs);
  };
  for (const email of ["forgot@EXAMPLE.com", "gone@example.com", "nobody@example.com"]) {
    const before = await jobs();
    expect(await requestPasswordReset(visitor(), { email, locale: "es" })).toEqual({ email });
    expect(await jobs()).toBe(before + 1);
    await mailPasswordReset({
      emailKey: email.toLowerCase(),
      address: null,
      locale: "es",
      at: new Date().toISOString(),
    });
  }
  expect(await mailsTo("Forgot@example.com")).toEqual([{ template: "passwordReset", locale: "fr" }]);
  expect(await mailsTo("gone@example.com")).toEqual([]);
  expect(await auditOf(user.id)).toEqual(["password.resetRequested"]);
});

test("a mailbox cannot be flooded", async () => {
  const now = new Date();
  const ask = () =>
    requestPasswordReset(visitor(newAddress(), now), { email: "full@example.com", locale: "en" });
  for (let mail = 0; mail < 3; mail++) await ask();
  await expect(ask()).rejects.toMatchObject({ ref: { key: "signIn.wait", values: { minutes: 1 } } });
});

test("changing the password needs the present one, ends other sessions and starts a new one", async () => {
  const user = await somebody();
  const other = await signIn(visitor(), { email: user.email, password: PASSWORD, ...browser });
  const change = (presentPassword: string) =>
    changePassword(as(user), { presentPassword, password: OTHER_PASSWORD, ...browser });
  await expect(change("not this one either")).rejects.toMatchObject({
    fields: { presentPassword: { key: "password.presentWrong" } },
  });
  const { token } = await change(PASSWORD);
  expect(await actorOfSession(other.token, null)).toBeUndefined();
  expect(await actorOfSession(token, null)).toBeDefined();
  expect(await canSignIn(user.email, OTHER_PASSWORD)).toBe(true);
  expect(await auditOf(user.id)).toContain("password.set");
});

test("a stolen session cannot guess the present password for ever", async () => {
  const user = await somebody();
  const ctx = as(user);
  const guess = () =>
    changePassword(ctx, { presentPassword: "guess", password: OTHER_PASSWORD, userAgent: newAddress() });
  for (let attempt = 0; attempt < 10; attempt++)
    await expect(guess()).rejects.toMatchObject({ code: "invalidInput" });
  await expect(guess()).rejects.toMatchObject({ ref: { key: "signIn.wait" } });
});
