import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { organizations } from "@/db/schema";
import type { OrganizationTx } from "@/lib/access";
import { recordRows } from "@/lib/audit";
import { sendInvitation } from "@/lib/auth";
import { uuidArray } from "../lists/chosen-users";

export type Invitee = {
  id: string;
  email: string;
  displayName?: string;
  firstName?: string;
  locale?: string | null;
};

/** Mails each an invitation, whatever went out before; from then on they are invited. Each has its line in the log. */
export async function invite(tx: OrganizationTx, people: readonly Invitee[]): Promise<void> {
  if (people.length === 0) return;
  const [organization] = await tx.db
    .select({ name: organizations.name, locale: organizations.locale })
    .from(organizations)
    .where(sql`id = ${tx.organizationId}`);
  if (!organization) return;
  for (const { id, email, displayName, firstName, locale } of people)
    await sendInvitation(tx, {
      user: { id, email, displayName, firstName, locale, organizationId: tx.organizationId },
      organizationName: organization.name,
      inviterName: tx.actor.name,
      locale: organization.locale,
      force: true,
    });
  const rows = sql`SELECT d.id AS target_id, coalesce(nullif(d.display_name, ''), d.email) AS target_name,
    NULL::jsonb AS before, NULL::jsonb AS after FROM done d`;
  await tx.db.execute(sql`
    WITH done AS (
      UPDATE core.users SET status = 'invited', changed_at = ${tx.now}::timestamptz
      WHERE organization_id = ${tx.organizationId} AND id = ANY (${uuidArray(people.map(({ id }) => id))})
      RETURNING id, display_name, email)
    ${recordRows(tx, "user.invited", rows, randomUUID())}`);
}
