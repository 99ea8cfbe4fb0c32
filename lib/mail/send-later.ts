import { mail } from "@/db/schema";
import type { PartnerTx, Tx } from "@/lib/access";
import { enqueue } from "@/lib/jobs";
import type { LinkPurpose } from "@/lib/links";
import type { MailProps, TemplateName } from "./templates";

export type NewMail = {
  to: string;
  template: TemplateName;
  locale: string;
  /** `path`: where its button leads, when no link has to be made. */
  props: MailProps;
  /** Whose mail it is; null while an order has no organization. */
  organizationId: string | null;
  /** In whose name; the partner that acts unless told. */
  partnerId?: string | null;
  /** The link that its button opens, made at the moment of sending. */
  link?: { purpose: LinkPurpose; userId?: string; orderNumber?: string; days: number };
};

/** Puts a mail into the outbox in the caller's transaction; the worker sends it after the commit. Answers its id. */
export async function sendLater(tx: Tx, { to, ...rest }: NewMail): Promise<string> {
  const id = crypto.randomUUID();
  await tx.db.insert(mail).values({ id, toEmail: to, partnerId: actingPartner(tx), ...rest });
  await enqueue(tx, "mail.send", { mailId: id });
  return id;
}

/** Inside the work of a partner's door. */
const actingPartner = (tx: Tx | PartnerTx): string | null => ("partnerId" in tx ? tx.partnerId : null);
