import * as argon2 from "@node-rs/argon2";
import { actorOfSession, noteRefusedSignIn, signIn } from "@/lib/auth";
import { DomainError } from "@/lib/core/errors";
import { closeSender } from "@/lib/jobs";
import { ownerQuery, testDatabase } from "@/tests/support/database";
import { auditOf, browser, newAddress, PASSWORD, somebody, visitor } from "./people";

jest.mock("@node-rs/argon2", () => {
  const real = jest.requireActual("@node-rs/argon2");
  return { ...real, verify: jest.fn(real.verify) };
});

testDatabase();
afterAll(closeSender);

const verify = jest.mocked(argon2.verify);
const wrong = "not the right one at all";

async function refused(attempt: Promise<unknown>) {
  const error = await attempt.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof DomainError)) throw new Error(`Not refused: ${error}`);
  return error.ref;
}

test("the right password starts a session, whatever the letters' case, and it is recorded", async () => {
  const user = await somebody({ email: "Ana@Example.com", locale: "ro", theme: "dark" });
  const session = await signIn(visitor(), { email: "aNA@example.COM", password: PASSWORD, ...browser });
  expect(session).toMatchObject({ locale: "ro", theme: "dark" });
  expect((await actorOfSession(session.token, null))?.actor.id).toBe(user.id);
  expect(await auditOf(user.id)).toEqual(["session.signedIn"]);
  const [row] = await ownerQuery("SELECT last_access_at FROM core.users WHERE id = $1", [user.id]);
  expect(row?.last_access_at).toBeInstanceOf(Date);
});

test("the same password typed on another keyboard (decomposed accents) is right", async () => {
  await somebody({ email: "nfc@example.com", password: "brânză țară pământ" });
  const password = "brânză țară pământ".normalize("NFD");
  await expect(signIn(visitor(), { email: "nfc@example.com", password, ...browser })).resolves.toBeDefined();
});

test("unknown, wrong, invited and inactive are refused alike: words, hashes and statements", async () => {
  await somebody({ email: "known@example.com" });
  await somebody({ email: "invited@example.com", status: "invited", password: null });
  await somebody({ email: "inactive@example.com", status: "inactive" });
  const attempts = [
    { email: "nobody@example.com", password: PASSWORD },
    { email: "known@example.com", password: wrong },
    { email: "invited@example.com", password: PASSWORD },
    { email: "inactive@example.com", password: PASSWORD },
  ];
  for (const attempt of attempts) {
    verify.mockClear();
    const [before] = await ownerQuery<{ jobs: string }>("SELECT count(*) AS jobs FROM pgboss.job");
    expect(await refused(signIn(visitor(), { ...attempt, ...browser }))).toEqual({ key: "signIn.refused" });
    expect(verify).toHaveBeenCalledTimes(1);
    const [after] = await ownerQuery<{ jobs: string }>("SELECT count(*) AS jobs FROM pgboss.job");
    expect(Number(after?.jobs) - Number(before?.jobs)).toBe(1);
  }
});

test("a refusal reaches the log of the account's organization afterwards, an unknown account's nowhere", async () => {
  const user = await somebody({ email: "logged@example.com" });
  const at = new Date().toISOString();
  await noteRefusedSignIn({ emailKey: "logged@example.com", address: "192.0.2.1", at });
  await noteRefusedSignIn({ emailKey: "nobody@example.com", address: "192.0.2.1", at });
  expect(await auditOf(user.id)).toEqual(["session.signInRefused"]);
});

test("parallel guesses cannot pass together, and what comes too soon costs no hash", async () => {
  await somebody({ email: "flood@example.com" });
  verify.mockClear();
  const now = new Date();
  const guess = () =>
    refused(signIn(visitor(newAddress(), now), { email: "flood@example.com", password: wrong, ...browser }));
  const answers = await Promise.all(Array.from({ length: 12 }, guess));
  const keys = answers.map(({ key }) => key);
  expect(keys.filter((key) => key === "signIn.refused")).toHaveLength(5);
  expect(keys.filter((key) => key === "signIn.wait")).toHaveLength(7);
  expect(verify).toHaveBeenCalledTimes(5);
});

test("strangers do not lock the owner out of an address the owner has signed in from", async () => {
  await somebody({ email: "owner@example.com" });
  const home = newAddress();
  const now = new Date();
  await signIn(visitor(home), { email: "owner@example.com", password: PASSWORD, ...browser });
  for (let guess = 0; guess < 8; guess++) {
    await refused(
      signIn(visitor(newAddress(), now), { email: "owner@example.com", password: wrong, ...browser }),
    );
  }
  const right = { email: "owner@example.com", password: PASSWORD, ...browser };
  expect((await refused(signIn(visitor(newAddress(), now), right))).key).toBe("signIn.wait");
  await expect(signIn(visitor(home), right)).resolves.toBeDefined();
});

test("one address cannot try many accounts", async () => {
  const address = newAddress();
  const now = new Date();
  const attempts = JSON.stringify(Array(49).fill(Date.now() - 60_000));
  await ownerQuery("INSERT INTO core.sign_in_attempts (key, failures, updated_at) VALUES ($1, $2, now())", [
    `signIn:address:${address}`,
    attempts,
  ]);
  const guess = async (email: string) =>
    (await refused(signIn(visitor(address, now), { email, password: wrong, ...browser }))).key;
  expect([await guess("first@example.com"), await guess("second@example.com")]).toEqual([
    "signIn.refused",
    "signIn.wait",
  ]);
});

test("a cookie the browser came with ends: nobody can plant a session", async () => {
  const user = await somebody();
  const first = await signIn(visitor(), { email: user.email, password: PASSWORD, ...browser });
  const replaces = first.token;
  const second = await signIn(visitor(), {
    email: user.email,
    password: PASSWORD,
    userAgent: null,
    replaces,
  });
  expect(await actorOfSession(first.token, null)).toBeUndefined();
  expect(second.token).not.toBe(first.token);
  expect(await actorOfSession(second.token, null)).toBeDefined();
});
