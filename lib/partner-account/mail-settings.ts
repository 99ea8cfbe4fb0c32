import { eq } from "drizzle-orm";
import { mailSettings } from "@/db/schema";
import { type Ctx, inOwnPartner, type OwnPartnerTx } from "@/lib/access";
import type { Seen } from "@/lib/core/form-state";
import { type Brand, brandOf, type Logo, logoOf } from "@/lib/mail";

type Row = typeof mailSettings.$inferSelect;

/** The partner's row, made when it is first needed and locked: two people take turns. */
export async function lockedSettings(tx: OwnPartnerTx): Promise<Row> {
  const own = eq(mailSettings.partnerId, tx.partnerId);
  await tx.db.insert(mailSettings).values({ partnerId: tx.partnerId }).onConflictDoNothing();
  const [row] = await tx.db.select().from(mailSettings).where(own).for("update");
  if (!row) throw new Error("The e-mail settings were not stored");
  return row;
}

/** As their form holds them. */
export const mailValues = ({
  replyTo,
  signature,
}: {
  replyTo?: string | null;
  signature?: string | null;
}): Seen => ({
  replyTo: replyTo ?? "",
  signature: signature ?? "",
});

export const aboutSettings = ({ partnerId }: OwnPartnerTx) => ({
  target: { kind: "mailSettings", id: partnerId },
});

/** What mails in the partner's name carry now. */
export async function lookAtMailSettings(
  ctx: Ctx,
): Promise<{ brand: Brand | undefined; logo: Logo | undefined }> {
  const brand = await inOwnPartner(ctx, "account:view", (tx) =>
    brandOf(tx, { organizationId: tx.partnerId, partnerId: tx.partnerId }),
  );
  return { brand, logo: await logoOf(brand) };
}
