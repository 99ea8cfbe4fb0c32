import { eq } from "drizzle-orm";
import { mailSettings } from "@/db/schema";
import { type Ctx, inOwnPartner } from "@/lib/access";
import { record } from "@/lib/audit";
import { storage } from "@/lib/storage";
import { aboutSettings, lockedSettings } from "./mail-settings";

/** Mails have the product's name on top again. */
export async function removeLogo(ctx: Ctx): Promise<void> {
  const before = await inOwnPartner(ctx, "account:edit", async (tx) => {
    const row = await lockedSettings(tx);
    if (!row.logoKey) return null;
    await tx.db
      .update(mailSettings)
      .set({ logoKey: null, logoType: null })
      .where(eq(mailSettings.partnerId, tx.partnerId));
    await record(tx, "mailSettings.changed", {
      ...aboutSettings(tx),
      before: { logo: true },
      after: { logo: null },
    });
    return row.logoKey;
  });
  if (before) await storage().remove(before);
}
