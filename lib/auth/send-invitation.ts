import { and, eq, gt, ne, sql } from "drizzle-orm";
import { mail } from "@/db/schema";
import { settingDays, type Tx } from "@/lib/access";
import { defaultLocale } from "@/lib/core/locales";
import { sendLater } from "@/lib/mail";

const AGAIN_AFTER_HOURS = 24;

export type Invitation = {
  user: {
    id: string;
    organizationId: string;
    email: string;
    displayName?: string;
    firstName?: string;
    locale?: string | null;
  };
  organizationName: string;
  inviterName: string;
  /** The inviter's language, when the person has chosen none. */
  locale?: string;
  /** Mail again within a day of the last one: somebody asked for exactly that. */
  force?: boolean;
};

/**
 * Mails an invitation in the caller's transaction, which checks the permission and writes the audit line. False when
 * one was mailed in the last 24 hours and nobody insists.
 */
export async function sendInvitation(tx: Tx, invitation: Invitation): Promise<boolean> {
  const { user, organizationName, inviterName } = invitation;
  if (!invitation.force && (await wasJustMailed(tx, user.id))) return false;
  const days = await settingDays(tx, "invitation_link_days");
  await sendLater(tx, {
    to: user.email,
    template: "invitation",
    locale: user.locale ?? invitation.locale ?? defaultLocale,
    props: {
      name: user.displayName || user.firstName || user.email,
      organization: organizationName,
      inviter: inviterName,
      days,
    },
    organizationId: user.organizationId,
    link: { purpose: "invitation", userId: user.id, days },
  });
  return true;
}

async function wasJustMailed(tx: Tx, userId: string): Promise<boolean> {
  const since = new Date(tx.now.getTime() - AGAIN_AFTER_HOURS * 3_600_000);
  const found = await tx.db
    .select({ id: mail.id })
    .from(mail)
    .where(
      and(
        eq(mail.template, "invitation"),
        sql`${mail.link} ->> 'userId' = ${userId}`,
        ne(mail.state, "failed"),
        gt(mail.createdAt, since),
      ),
    )
    .limit(1);
  return found.length > 0;
}
