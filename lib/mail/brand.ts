import { buffer } from "node:stream/consumers";
import { sql } from "drizzle-orm";
import type { Tx } from "@/lib/access";
import { storage } from "@/lib/storage";

/** What a partner's mails carry besides their text. */
export type Brand = {
  partner: string;
  replyTo?: string;
  signature?: string;
  logo?: { key: string; type: string };
};
/** Base64: it also rests in the outbox folder's files. */
export type Logo = { type: string; base64: string };

type Mailed = { organizationId: string | null; partnerId: string | null; orderNumber?: string };

/**
 * In whose name a mail goes: who sent it, else whose order it is about, else the partner that the organization is, else
 * the one that manages it with full access. Where that is several, nobody's: no partner signs for another.
 */
export async function brandOf(
  tx: Tx,
  { organizationId, partnerId, orderNumber }: Mailed,
): Promise<Brand | undefined> {
  const { rows } = await tx.db.execute<{
    partner: string;
    replyTo: string | null;
    signature: string | null;
    logoKey: string | null;
    logoType: string | null;
  }>(sql`
    WITH managers AS (SELECT partner_id FROM core.management
      WHERE organization_id = ${organizationId}::uuid AND access = 'full' LIMIT 2)
    SELECT o.name AS partner, s.reply_to AS "replyTo", s.signature, s.logo_key AS "logoKey", s.logo_type AS "logoType"
    FROM core.organizations o JOIN core.mail_settings s ON s.partner_id = o.id
    WHERE o.id = coalesce(${partnerId}::uuid,
      (SELECT partner_id FROM core.orders WHERE number = ${orderNumber ?? null}::text),
      (SELECT id FROM core.organizations WHERE id = ${organizationId}::uuid AND is_partner),
      (SELECT min(partner_id::text)::uuid FROM managers HAVING count(*) = 1))`);
  const [row] = rows;
  return (
    row && {
      partner: row.partner,
      replyTo: row.replyTo ?? undefined,
      signature: row.signature ?? undefined,
      logo: row.logoKey && row.logoType ? { key: row.logoKey, type: row.logoType } : undefined,
    }
  );
}

/** The image itself; a mail goes without it rather than not at all. */
export async function logoOf(brand: Brand | undefined): Promise<Logo | undefined> {
  if (!brand?.logo) return undefined;
  const file = await storage().get(brand.logo.key);
  return file && { type: brand.logo.type, base64: (await buffer(file.stream)).toString("base64") };
}
