import { and, eq, inArray, ne } from "drizzle-orm";
import { userRoles, users } from "@/db/schema";
import { type Ctx, inOrganization } from "@/lib/access";

export type Decider = { id: string; name: string; email: string };

/** Who may let support look: the organization's own full administrators. */
export async function supportDeciders(ctx: Ctx, organizationId: string): Promise<Decider[]> {
  return inOrganization(ctx, "organization:view", organizationId, async (tx) => {
    const found = await tx.db
      .selectDistinct({ id: users.id, name: users.displayName, email: users.email, key: users.nameKey })
      .from(users)
      .innerJoin(
        userRoles,
        and(eq(userRoles.organizationId, users.organizationId), eq(userRoles.userId, users.id)),
      )
      .where(
        and(
          eq(users.organizationId, tx.organizationId),
          inArray(userRoles.role, ["customer_full_admin", "partner_full_admin"]),
          ne(users.status, "inactive"),
        ),
      )
      .orderBy(users.nameKey, users.id)
      .limit(20);
    return found.map(({ id, name, email }) => ({ id, name, email }));
  });
}
