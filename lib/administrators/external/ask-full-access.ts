import { and, eq, gt, ne, sql } from "drizzle-orm";
import { mail } from "@/db/schema";
import { type Ctx, inOrganization, type OrganizationTx } from "@/lib/access";
import { record } from "@/lib/audit";
import { config } from "@/lib/core/config";
import { ruleBroken } from "@/lib/core/errors";
import { sendLater } from "@/lib/mail";

export type AskFullAccess = { customerId: string };
type Asked = { email: string; name: string; locale: string | null; organization: string; fallback: string };

const TEMPLATE = "fullAccessAsked";

/** A partner that may only provision asks the customer's administrators for full access; at most once a day. */
export async function askFullAccess(ctx: Ctx, { customerId }: AskFullAccess): Promise<number> {
  return inOrganization(ctx, "provisioning:edit", customerId, async (tx) => {
    const { rows } = await tx.db.execute<{ access: string }>(
      sql`SELECT access FROM core.management WHERE organization_id = ${customerId} AND partner_id = ${tx.partnerId} FOR UPDATE`,
    );
    if (rows[0]?.access !== "provisioning") throw ruleBroken("administrators.fullAccessAlready");
    if (await justAsked(tx)) throw ruleBroken("administrators.justAsked");
    const people = await fullAdmins(tx);
    if (people.length === 0) throw ruleBroken("administrators.nobodyToAsk");
    for (const { email, name, locale, organization, fallback } of people) {
      await sendLater(tx, {
        to: email,
        template: TEMPLATE,
        locale: locale ?? fallback,
        props: {
          name,
          asker: tx.actor.name,
          organization,
          address: `${config().publicUrl}/organizations/${customerId}/administrators`,
        },
        organizationId: customerId,
      });
    }
    const target = { kind: "organization", id: customerId, name: people[0]?.organization ?? "" };
    await record(tx, "management.accessAsked", { target });
    return people.length;
  });
}

async function fullAdmins(tx: OrganizationTx): Promise<Asked[]> {
  const { rows } = await tx.db.execute<Asked>(sql`
    SELECT u.email, coalesce(nullif(u.display_name, ''), u.email) AS name, u.locale, o.name AS organization,
      o.locale AS fallback
    FROM core.user_roles r JOIN core.users u ON u.organization_id = r.organization_id AND u.id = r.user_id
    JOIN core.organizations o ON o.id = u.organization_id
    WHERE r.organization_id = ${tx.organizationId} AND r.role = 'customer_full_admin' AND u.status = 'active'
    ORDER BY u.name_key LIMIT 20`);
  return rows;
}

async function justAsked(tx: OrganizationTx): Promise<boolean> {
  const since = new Date(tx.now.getTime() - 86_400_000);
  const found = await tx.db
    .select({ id: mail.id })
    .from(mail)
    .where(
      and(
        eq(mail.organizationId, tx.organizationId),
        eq(mail.template, TEMPLATE),
        ne(mail.state, "failed"),
        gt(mail.createdAt, since),
      ),
    )
    .limit(1);
  return found.length > 0;
}
