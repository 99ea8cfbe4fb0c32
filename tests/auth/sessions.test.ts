import {
  ABSOLUTE_DAYS,
  actorOfSession,
  endAllSessions,
  endSession,
  listSessions,
  signIn,
  signOut,
  sweepSignIns,
} from "@/lib/auth";
import { closeSender } from "@/lib/jobs";
import { ownerQuery, testDatabase } from "@/tests/support/database";
import { as, auditOf, browser, PASSWORD, somebody, visitor } from "./people";

testDatabase();
afterAll(closeSender);

async function signedInTwice() {
  const user = await somebody();
  const enter = () => signIn(visitor(), { email: user.email, password: PASSWORD, ...browser });
  return { user, here: await enter(), there: await enter() };
}

const isOpen = async (token: string) => (await actorOfSession(token, null)) !== undefined;

test("signing out ends this session and no other, and is recorded once", async () => {
  const { user, here, there } = await signedInTwice();
  await signOut(as(user), { token: here.token });
  await signOut(as(user), { token: here.token });
  expect([await isOpen(here.token), await isOpen(there.token)]).toEqual([false, true]);
  expect((await auditOf(user.id)).filter((action) => action === "session.signedOut")).toHaveLength(1);
});

test("signing out everywhere ends all sessions at once", async () => {
  const { user, here, there } = await signedInTwice();
  expect(await endAllSessions(as(user))).toBe(2);
  expect([await isOpen(here.token), await isOpen(there.token)]).toEqual([false, false]);
  expect(await auditOf(user.id)).toContain("session.endedEverywhere");
});

test("one session of one's own is ended; another person's is not found", async () => {
  const { user, here, there } = await signedInTwice();
  const stranger = await somebody();
  const sessions = await listSessions(as(user));
  expect(sessions).toHaveLength(2);
  const sessionId = sessions[0]?.id ?? "";
  await expect(endSession(as(stranger), { sessionId })).rejects.toMatchObject({ code: "notFound" });
  await endSession(as(user), { sessionId });
  expect([await isOpen(here.token), await isOpen(there.token)].filter(Boolean)).toHaveLength(1);
  expect(await listSessions(as(stranger))).toEqual([]);
});

test("a visitor, a link and a read-only view have no account to change", async () => {
  const user = await somebody();
  const readOnly = { ...as(user), actor: { ...as(user).actor, readOnly: true } };
  await expect(endAllSessions(visitor())).rejects.toMatchObject({ code: "forbidden" });
  await expect(endAllSessions(readOnly)).rejects.toMatchObject({ code: "forbidden" });
});

test.each([
  ["idle for twelve hours", "last_seen_at = now() - interval '12 hours 1 minute'"],
  ["seven days old, whatever happened", "expires_at = now() - interval '1 second'"],
])("a session %s is over", async (_, change) => {
  const { here, user } = await signedInTwice();
  await ownerQuery(`UPDATE core.sessions SET ${change} WHERE user_id = $1`, [user.id]);
  expect(await isOpen(here.token)).toBe(false);
  expect(await listSessions(as(user))).toEqual([]);
  expect(ABSOLUTE_DAYS).toBe(7);
});

test("who is deactivated is out at the next request", async () => {
  const { here, user } = await signedInTwice();
  await ownerQuery("UPDATE core.users SET status = 'inactive' WHERE id = $1", [user.id]);
  expect(await isOpen(here.token)).toBe(false);
});

test("the sweep forgets attempts of yesterday and keeps those of today and open sessions", async () => {
  const { here } = await signedInTwice();
  await ownerQuery(`INSERT INTO core.sign_in_attempts (key, failures, updated_at)
    VALUES ('old', '[]', now() - interval '25 hours'), ('new', '[]', now())`);
  await sweepSignIns();
  const keys = await ownerQuery<{ key: string }>(
    "SELECT key FROM core.sign_in_attempts WHERE key IN ('old', 'new')",
  );
  expect(keys).toEqual([{ key: "new" }]);
  expect(await isOpen(here.token)).toBe(true);
});
