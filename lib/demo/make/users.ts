import { assignments, userRoles, users } from "@/db/schema";
import type { Ctx, Role, Tx } from "@/lib/access";
import { reachesAllCustomers } from "@/lib/access";

type User = typeof users.$inferSelect;
export type NewUser = Partial<Omit<typeof users.$inferInsert, "organizationId">> & { roles?: Role[] };

let made = 0;

/** An active person of an organization, with roles. Has no password: see lib/auth to give one. */
export async function makeUser(tx: Tx, organizationId: string, values: NewUser = {}): Promise<User> {
  made += 1;
  const { roles = [], email = `person${made}@${organizationId.slice(0, 8)}.example`, ...rest } = values;
  const [user] = await tx.db
    .insert(users)
    .values({
      organizationId,
      email,
      emailKey: email.toLowerCase(),
      firstName: "Person",
      lastName: String(made),
      displayName: `Person ${made}`,
      status: "active",
      ...rest,
    })
    .returning();
  if (!user) throw new Error("The user was not made");
  if (roles.length > 0) {
    await tx.db.insert(userRoles).values(roles.map((role) => ({ organizationId, userId: user.id, role })));
  }
  return user;
}

/** Gives a partner admin a customer. */
export async function assignCustomer(tx: Tx, partnerId: string, userId: string, organizationId: string) {
  await tx.db.insert(assignments).values({ partnerId, userId, organizationId });
}

/** The context in which this person would ask. `partner`: whether the person's organization is one. */
export function actingAs(
  user: User,
  roles: Role[],
  { partner, now = new Date() }: { partner: boolean; now?: Date },
): Ctx {
  return {
    now,
    actor: {
      kind: "user",
      id: user.id,
      name: user.displayName,
      email: user.email,
      organizationId: user.organizationId,
      partnerId: partner ? user.organizationId : null,
      roles,
      allCustomers: reachesAllCustomers(roles),
      readOnly: false,
      address: null,
    },
  };
}
