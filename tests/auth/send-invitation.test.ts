import { asSystem, type Ctx, inOrganization, systemCtx } from "@/lib/access";
import { sendInvitation } from "@/lib/auth";
import { actingAs, makeOrganization, makeUser } from "@/lib/demo/make";
import { closeSender } from "@/lib/jobs";
import { ownerQuery, testDatabase } from "@/tests/support/database";

testDatabase();
afterAll(closeSender);

async function arranged() {
  return asSystem(systemCtx(), "arrange", async (tx) => {
    const { id } = await makeOrganization(tx);
    const admin = await makeUser(tx, id);
    const user = await makeUser(tx, id, { status: "invited", displayName: "Ana", locale: null });
    return { ctx: actingAs(admin, ["customer_full_admin"], { partner: false }), user };
  });
}

type User = Awaited<ReturnType<typeof arranged>>["user"];

/** As verbs do: in their own transaction, as the app's role. */
const invite = (ctx: Ctx, user: User, more = {}) =>
  inOrganization(ctx, "users:edit", user.organizationId, (tx) =>
    sendInvitation(tx, { user, organizationName: "Acme", inviterName: "Ada", locale: "fr", ...more }),
  );

const mails = (user: User) =>
  ownerQuery("SELECT to_email, template, locale, props, link FROM core.mail WHERE to_email = $1", [
    user.email,
  ]);

test("an invitation is put into the outbox with the link it will carry", async () => {
  const { ctx, user } = await arranged();
  expect(await invite(ctx, user)).toBe(true);
  expect(await mails(user)).toEqual([
    {
      to_email: user.email,
      template: "invitation",
      locale: "fr",
      props: { name: "Ana", organization: "Acme", inviter: "Ada", days: 7 },
      link: { purpose: "invitation", userId: user.id, days: 7 },
    },
  ]);
});

test("not twice in 24 hours, unless somebody insists or the first one failed", async () => {
  const { ctx, user } = await arranged();
  await invite(ctx, user);
  expect(await invite(ctx, user)).toBe(false);
  expect(await invite(ctx, user, { force: true })).toBe(true);
  await ownerQuery("UPDATE core.mail SET state = 'failed' WHERE to_email = $1", [user.email]);
  expect(await invite(ctx, user)).toBe(true);
  await ownerQuery("UPDATE core.mail SET created_at = now() - interval '25 hours' WHERE to_email = $1", [
    user.email,
  ]);
  expect(await invite(ctx, user)).toBe(true);
  expect(await mails(user)).toHaveLength(4);
});
