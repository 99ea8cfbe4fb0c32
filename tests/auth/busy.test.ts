import { actorOfSession, signIn } from "@/lib/auth";
import { closeSender } from "@/lib/jobs";
import { ownerQuery, testDatabase } from "@/tests/support/database";
import { browser, PASSWORD, somebody, visitor } from "./people";

testDatabase();
afterAll(closeSender);

test("the session knows whether something of the person's own is under way", async () => {
  const [user, other] = [await somebody(), await somebody()];
  const { token } = await signIn(visitor(), { email: user.email, password: PASSWORD, ...browser });
  const busy = async () => (await actorOfSession(token, null))?.busy;
  const report = (by: string, state: string) =>
    ownerQuery(
      `INSERT INTO core.report_runs (partner_id, requested_by, requested_by_name, template, params, file_name, state)
       VALUES ('${user.organizationId}', '${by}', 'X', 'subscription_details', '{}', 'x', '${state}')`,
    );
  const started = (by: string, state: string) =>
    ownerQuery(
      `INSERT INTO core.imports (organization_id, requested_by, requested_by_name, mode, state, file_name)
       VALUES ('${user.organizationId}', '${by}', 'X', 'add', '${state}', 'a.csv')`,
    );
  expect(await busy()).toBe(false);
  await report(other.id, "running");
  await report(user.id, "done");
  await started(other.id, "checking");
  await started(user.id, "ready");
  expect(await busy()).toBe(false);
  await report(user.id, "queued");
  expect(await busy()).toBe(true);
  await ownerQuery("UPDATE core.report_runs SET state = 'failed', finished_at = now()");
  expect(await busy()).toBe(false);
  await started(user.id, "applying");
  expect(await busy()).toBe(true);
});
