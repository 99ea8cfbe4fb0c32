import { asSystem, type Ctx, type Role, systemCtx } from "@/lib/access";
import { actorOfSession, startSession } from "@/lib/auth";
import {
  actingAs,
  assignCustomer,
  makeManagement,
  makeOrganization,
  makePartner,
  makeSubscription,
  makeUser,
} from "@/lib/demo/make";
import { ownerQuery } from "@/tests/support/database";

type User = Awaited<ReturnType<typeof makeUser>>;
export type Somebody = { user: User; ctx: Ctx };

/** A partner with people of each role and two customers, and another partner with one of its own. */
export async function world() {
  return asSystem(systemCtx(), "arrange", async (tx) => {
    const side = async () => {
      const partner = await makePartner(tx);
      const person = async (...roles: Role[]): Promise<Somebody> => {
        const user = await makeUser(tx, partner.id, { roles });
        return { user, ctx: actingAs(user, roles, { partner: true }) };
      };
      const customer = async () => {
        const { id } = await makeOrganization(tx);
        await makeManagement(tx, partner.id, id);
        await makeSubscription(tx, { partnerId: partner.id, organizationId: id });
        const boss = await makeUser(tx, id, { roles: ["customer_full_admin"] });
        const reader = await makeUser(tx, id, { roles: ["customer_readonly_admin"] });
        const as = (user: User, role: Role) => ({ user, ctx: actingAs(user, [role], { partner: false }) });
        return { id, boss: as(boss, "customer_full_admin"), reader: as(reader, "customer_readonly_admin") };
      };
      const people = {
        full: await person("partner_full_admin"),
        admin: await person("partner_admin"),
        reader: await person("partner_readonly_admin"),
        plain: await person(),
      };
      const [first, second] = [await customer(), await customer()];
      await assignCustomer(tx, partner.id, people.admin.user.id, first.id);
      return { partnerId: partner.id, ...people, first, second };
    };
    return { mine: await side(), theirs: await side() };
  });
}

/** A cookie of somebody who has signed in, and whom it stands for now. */
export async function signedIn({ user }: Somebody) {
  const token = await asSystem(systemCtx(), "arrange", (tx) => startSession(tx, user, "test"));
  return { who: async () => (await actorOfSession(token, null))?.actor };
}

export const logOf = async (targetId: string) =>
  (
    await ownerQuery<{ action: string; organization_id: string; actor_name: string }>(
      "SELECT action, organization_id, actor_name FROM core.audit WHERE target_id = $1 ORDER BY id",
      [targetId],
    )
  ).map(({ action, organization_id: at }) => ({ action, at }));

export const rolesOf = async (userId: string) =>
  (
    await ownerQuery<{ role: string }>("SELECT role FROM core.user_roles WHERE user_id = $1 ORDER BY 1", [
      userId,
    ])
  ).map(({ role }) => role);

export const mailsTo = async (email: string) =>
  (
    await ownerQuery<{ template: string }>("SELECT template FROM core.mail WHERE to_email = $1 ORDER BY 1", [
      email,
    ])
  ).map(({ template }) => template);

export const refusal = (attempt: Promise<unknown>) =>
  attempt.then(
    () => "done",
    ({ code, ref, fields }) => [code, ref?.key, ...keysOf(fields)].join(" "),
  );

const keysOf = (fields: Record<string, { key: string }> = {}) => Object.values(fields).map(({ key }) => key);
