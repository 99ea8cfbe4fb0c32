import { sql } from "drizzle-orm";
import { endReminders } from "@/db/schema";
import { asSystem, type Ctx, systemCtx, type Tx } from "@/lib/access";
import { sendLater } from "@/lib/mail";
import { mailsOfEnd } from "./mails-of-end";
import { dayOf, reminderDays, reminderFor } from "./rules";

export type End = {
  id: string;
  organizationId: string;
  partnerId: string;
  kind: "paid" | "trial";
  endsOn: string;
  daysLeft: number;
};

/**
 * Announces the ends of trials, and of subscriptions that do not renew: each end once at each number of days, after
 * days without a sweep the most urgent only. A trial that was extended has another end.
 */
export async function remindOfEnds(ctx: Ctx = systemCtx()): Promise<number> {
  let announced = 0;
  const coming = await asSystem(ctx, "find ends to announce", (tx) => endsToAnnounce(tx));
  for (const end of coming)
    if (await asSystem(ctx, "announce an end", (tx) => announce(tx, end))) announced += 1;
  return announced;
}

/** Those at whose number of days nothing was sent yet; looked at again under lock before the mail goes. */
async function endsToAnnounce(tx: Tx, only?: string): Promise<End[]> {
  const { rows } = await tx.db.execute<End>(sql`
    SELECT s.id, s.organization_id AS "organizationId", s.partner_id AS "partnerId", s.kind,
      s.ends_on AS "endsOn", s.ends_on - clock.today AS "daysLeft"
    FROM core.subscriptions s, (SELECT ${dayOf(tx.now)}::date AS today) AS clock
    WHERE s.ended_at IS NULL AND s.set_up_at IS NOT NULL AND NOT s.auto_renew
      AND s.ends_on BETWEEN clock.today AND clock.today + ${Math.max(...reminderDays)}::integer
      AND NOT EXISTS (SELECT FROM core.end_reminders r
        WHERE (r.organization_id, r.subscription_id, r.ends_on) = (s.organization_id, s.id, s.ends_on)
          AND r.days_before = (SELECT min(days) FROM unnest(${`{${reminderDays.join(",")}}`}::integer[]) AS days
            WHERE days >= s.ends_on - clock.today))
      ${only ? sql`AND s.id = ${only} FOR UPDATE OF s` : sql`ORDER BY s.ends_on, s.id`}`);
  return rows;
}

async function announce(tx: Tx, { id }: End): Promise<boolean> {
  const [end] = await endsToAnnounce(tx, id);
  const daysBefore = end && reminderFor(end.daysLeft);
  if (!daysBefore) return false;
  const { organizationId, endsOn } = end;
  const noted = await tx.db
    .insert(endReminders)
    .values({ organizationId, subscriptionId: id, endsOn, daysBefore, sentAt: tx.now })
    .onConflictDoNothing()
    .returning({ id: endReminders.subscriptionId });
  if (noted.length === 0) return false;
  for (const mail of await mailsOfEnd(tx, end)) await sendLater(tx, mail);
  return true;
}
