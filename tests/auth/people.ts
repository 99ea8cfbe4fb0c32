import type { users } from "@/db/schema";
import { asSystem, type Ctx, systemCtx, visitorCtx } from "@/lib/access";
import { hashPassword, storePassword } from "@/lib/auth";
import { actingAs, makeOrganization, makeUser, type NewUser } from "@/lib/demo/make";
import { ownerQuery } from "@/tests/support/database";

export const PASSWORD = "tram velvet lemon stairs";
export const OTHER_PASSWORD = "copper window april boats";
export const browser = { userAgent: "test" };

/** A person of an organization of their own; `password: null` for one who has chosen none. */
export async function somebody({
  password = PASSWORD,
  ...values
}: NewUser & { password?: string | null } = {}) {
  const passwordHash = password === null ? null : await hashPassword(password);
  return asSystem(systemCtx(), "arrange", async (tx) => {
    const { id } = await makeOrganization(tx);
    const user = await makeUser(tx, id, values);
    if (passwordHash) await storePassword(tx, user, passwordHash);
    return user;
  });
}

let addresses = 0;
/** An address nobody has come from before. */
export const newAddress = () => {
  addresses += 1;
  return `198.51.${Math.floor(addresses / 250)}.${(addresses % 250) + 1}`;
};

/** A visitor; each from an address of their own unless told. */
export const visitor = (address: string | null = newAddress(), now = new Date()): Ctx => ({
  ...visitorCtx(address),
  now,
});

export const as = (user: typeof users.$inferSelect): Ctx => actingAs(user, [], { partner: false });

export const auditOf = async (userId: string) =>
  (await ownerQuery<{ action: string }>("SELECT action FROM core.audit WHERE target_id = $1", [userId]))
    .map(({ action }) => action)
    .sort();
