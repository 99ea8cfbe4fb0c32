import { and, eq, sql } from "drizzle-orm";
import { externalAdministrators, organizations } from "@/db/schema";
import { type Ctx, inOrganization, type OrganizationTx } from "@/lib/access";
import { record } from "@/lib/audit";
import { config } from "@/lib/core/config";
import { invalid } from "@/lib/core/errors";
import { sendLater } from "@/lib/mail";
import type { CustomerRole } from "../people/change-customer-role";

export type AddExternalAdministrator = { organizationId: string; email: string; role: CustomerRole };
type Found = { home_id: string; user_id: string; email: string; name: string };

/**
 * Makes a person of a partner an administrator of an organization that is not theirs, by their exact address; who is
 * one already gets the other role. Only the organization's own administrators decide this.
 */
export async function addExternalAdministrator(
  ctx: Ctx,
  { organizationId, email, role }: AddExternalAdministrator,
) {
  return inOrganization(ctx, "externalAdmins:edit", organizationId, async (tx) => {
    const { rows } = await tx.db.execute<Found>(
      sql`SELECT * FROM core.person_of_partner(${email.toLowerCase()})`,
    );
    const [person] = rows;
    if (!person) throw invalid({ email: "administrators.noPartnerPerson" });
    if (person.home_id === organizationId) throw invalid({ email: "administrators.ownPerson" });
    const before = await roleNow(tx, person.user_id);
    const name = person.name || person.email;
    const values = {
      organizationId,
      homeId: person.home_id,
      userId: person.user_id,
      role,
      email: person.email,
      name,
    };
    await tx.db
      .insert(externalAdministrators)
      .values({ ...values, since: tx.now })
      .onConflictDoUpdate({
        target: [externalAdministrators.organizationId, externalAdministrators.userId],
        set: { role },
      });
    const target = { kind: "user", id: person.user_id, name };
    if (before) {
      await record(tx, "externalAdministrator.roleChanged", {
        target,
        before: { role: before },
        after: { role },
      });
    } else {
      await record(tx, "externalAdministrator.added", { target, after: { email: person.email, role } });
      await tell(tx, { email: person.email, name });
    }
    return { name, changed: before !== undefined };
  });
}

async function roleNow(tx: OrganizationTx, userId: string) {
  const [row] = await tx.db
    .select({ role: externalAdministrators.role })
    .from(externalAdministrators)
    .where(
      and(
        eq(externalAdministrators.organizationId, tx.organizationId),
        eq(externalAdministrators.userId, userId),
      ),
    )
    .for("update");
  return row?.role;
}

async function tell(tx: OrganizationTx, person: { email: string; name: string }) {
  const [organization] = await tx.db
    .select({ name: organizations.name, locale: organizations.locale })
    .from(organizations)
    .where(eq(organizations.id, tx.organizationId));
  if (!organization) return;
  await sendLater(tx, {
    to: person.email,
    template: "externalAdministrator",
    locale: organization.locale,
    props: {
      name: person.name,
      inviter: tx.actor.name,
      organization: organization.name,
      address: `${config().publicUrl}/organizations/${tx.organizationId}`,
    },
    organizationId: tx.organizationId,
  });
}
