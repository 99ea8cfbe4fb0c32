import { asc, eq } from "drizzle-orm";
import { externalAdministrators, organizations } from "@/db/schema";
import { asSystem, type Ctx } from "@/lib/access";

/** The organizations that made the person who asks their external administrator, whatever roles they have at home. */
export async function organizationsFromOutside(ctx: Ctx) {
  const { id, kind, partnerId, readOnly } = ctx.actor;
  // Only people of partners are external administrators; as one, nobody is in a support view.
  if (kind !== "user" || !id || !partnerId || readOnly) return [];
  return asSystem(ctx, "list the organizations one administers from outside", (tx) =>
    tx.db
      .select({
        id: organizations.id,
        name: organizations.name,
        role: externalAdministrators.role,
        since: externalAdministrators.since,
      })
      .from(externalAdministrators)
      .innerJoin(organizations, eq(organizations.id, externalAdministrators.organizationId))
      .where(eq(externalAdministrators.userId, id))
      .orderBy(asc(organizations.name), asc(organizations.id)),
  );
}

export type OrganizationFromOutside = Awaited<ReturnType<typeof organizationsFromOutside>>[number];
