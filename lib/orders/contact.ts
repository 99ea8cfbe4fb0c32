import { and, eq, ne, sql } from "drizzle-orm";
import { organizations, users } from "@/db/schema";
import type { Role, Tx } from "@/lib/access";

export type Contact = {
  userId: string;
  organizationId: string;
  organizationName: string;
  isPartner: boolean;
  /** The person's own language, else the organization's. */
  locale: string;
  roles: readonly Role[];
};

/** Who stands behind an order's contact address, if anybody of any organization does; system work. */
export async function contactOf(tx: Tx, email: string): Promise<Contact | undefined> {
  const [row] = await tx.db
    .select({
      userId: users.id,
      organizationId: organizations.id,
      organizationName: organizations.name,
      isPartner: organizations.isPartner,
      locale: sql<string>`coalesce(${users.locale}, ${organizations.locale})`,
      roles: sql<Role[]>`ARRAY(SELECT r.role FROM core.user_roles r
        WHERE r.organization_id = ${users.organizationId} AND r.user_id = ${users.id})`,
    })
    .from(users)
    .innerJoin(organizations, eq(organizations.id, users.organizationId))
    .where(and(eq(users.emailKey, email.toLowerCase()), ne(users.status, "inactive")));
  return row;
}
