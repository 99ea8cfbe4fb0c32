import { eq, sql } from "drizzle-orm";
import { mail, suppressions } from "@/db/schema";
import { asSystem, type Ctx, systemCtx } from "@/lib/access";
import { config } from "@/lib/core/config";
import { makeLink } from "@/lib/links";
import { brandOf, logoOf } from "./brand";
import { renderMail } from "./render";
import type { MailProps } from "./templates";
import { deliver } from "./transport";

/**
 * The job behind the outbox. The link is stored before the mail leaves: a mail that arrives always has a link that
 * works. A worker killed between sending and noting it sends once more.
 */
export async function sendMail(mailId: string): Promise<void> {
  const ctx = systemCtx();
  const prepared = await prepare(ctx, mailId);
  if (!prepared) return;
  const { row, token, brand } = prepared;
  const path = token ? `/l/${token}` : row.props.path;
  const href = path ? `${config().publicUrl}${path}` : undefined;
  try {
    const logo = await logoOf(brand);
    const shown = brand && { ...brand, logo: logo && brand.logo };
    const text = renderMail(row.template, row.locale, row.props, href, shown);
    await deliver({
      id: row.id,
      to: row.toEmail,
      ...text,
      replyTo: ownReplyTo(row.props) ?? brand?.replyTo,
      logo,
    });
  } catch (error) {
    await asSystem(ctx, "note a mail's failure", (tx) =>
      tx.db
        .update(mail)
        .set({ error: String(error) })
        .where(eq(mail.id, mailId)),
    );
    throw error;
  }
  await asSystem(ctx, "note a mail as sent", (tx) =>
    tx.db.update(mail).set({ state: "sent", sentAt: new Date(), error: null }).where(eq(mail.id, mailId)),
  );
}

/** A mail of one person: answers go to that person. */
const ownReplyTo = ({ replyTo }: MailProps) => (typeof replyTo === "string" ? replyTo : undefined);

async function prepare(ctx: Ctx, mailId: string) {
  return asSystem(ctx, "prepare a mail", async (tx) => {
    const [row] = await tx.db.select().from(mail).where(eq(mail.id, mailId)).for("update");
    if (row?.state !== "queued") return undefined;
    const [suppressed] = await tx.db
      .select()
      .from(suppressions)
      .where(eq(suppressions.emailKey, row.toEmail.toLowerCase()));
    if (suppressed) {
      await tx.db.update(mail).set({ state: "failed", error: "suppressed" }).where(eq(mail.id, mailId));
      return undefined;
    }
    await tx.db
      .update(mail)
      .set({ attempts: sql`${mail.attempts} + 1` })
      .where(eq(mail.id, mailId));
    const { link, organizationId } = row;
    const token = link && (await makeLink(tx, { ...link, email: row.toEmail, organizationId, mailId }));
    const brand = await brandOf(tx, { ...row, orderNumber: link?.orderNumber });
    return { row, token, brand };
  });
}
