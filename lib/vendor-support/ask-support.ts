import { sql } from "drizzle-orm";
import { supportRequests } from "@/db/schema";
import { type Ctx, inOwnPartner, type OwnPartnerTx } from "@/lib/access";
import { record } from "@/lib/audit";
import { forbidden, ruleBroken } from "@/lib/core/errors";
import { defaultLocale, type Locale } from "@/lib/core/locales";
import { sendLater } from "@/lib/mail";
import type { AskSupport } from "./fields";
import { supportAddress } from "./support-address";

const MOST_PER_HOUR = 5;

export type SupportWords = { locale: Locale; topic: string };

/**
 * A question to the vendor's support: kept, mailed with who asks so that an answer reaches them, and mailed to them as
 * a copy. `words`: the topic as the person reads it.
 */
export async function askSupport(ctx: Ctx, input: AskSupport & { words: SupportWords }): Promise<string> {
  return inOwnPartner(ctx, "vendorSupport:edit", async (tx) => {
    const to = supportAddress();
    const { id: userId, name, email } = tx.actor;
    if (!to) throw ruleBroken("vendorSupport.notConfigured");
    if (!userId || !email) throw forbidden();
    await refuseTooMany(tx, userId);
    const { topic, subject, message, words } = input;
    const id = crypto.randomUUID();
    await tx.db.insert(supportRequests).values({
      id,
      partnerId: tx.partnerId,
      requestedBy: userId,
      requestedByName: name,
      createdAt: tx.now,
      ...{ topic, subject, message },
    });
    const partner = await nameOf(tx);
    const props = {
      name,
      email,
      partner,
      partnerId: tx.partnerId,
      request: id,
      topic: words.topic,
      subject,
      message,
    };
    const mail = { organizationId: tx.partnerId, partnerId: null };
    const asked = { ...props, replyTo: email };
    await sendLater(tx, { ...mail, to, template: "supportRequest", locale: defaultLocale, props: asked });
    const copy = { to: email, template: "supportRequestCopy", locale: words.locale, props } as const;
    await sendLater(tx, { ...mail, ...copy });
    const target = { kind: "support", id, name: subject };
    await record(tx, "support.requested", { target, after: { topic, subject } });
    return id;
  });
}

/** One after the other, so that two at once are counted. */
async function refuseTooMany(tx: OwnPartnerTx, userId: string): Promise<void> {
  await tx.db.execute(sql`SELECT pg_advisory_xact_lock(hashtextextended(${`support ${userId}`}, 0))`);
  const { rows } = await tx.db.execute<{ sent: number }>(sql`
    SELECT count(*)::integer AS sent FROM core.support_requests WHERE partner_id = ${tx.partnerId}
      AND requested_by = ${userId} AND created_at > ${tx.now}::timestamptz - interval '1 hour'`);
  if ((rows[0]?.sent ?? 0) >= MOST_PER_HOUR)
    throw ruleBroken("vendorSupport.tooMany", { max: MOST_PER_HOUR });
}

async function nameOf(tx: OwnPartnerTx): Promise<string> {
  const { rows } = await tx.db.execute<{ name: string }>(
    sql`SELECT name FROM core.organizations WHERE id = ${tx.partnerId}`,
  );
  return rows[0]?.name ?? "";
}
