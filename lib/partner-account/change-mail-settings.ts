import { eq } from "drizzle-orm";
import { mailSettings } from "@/db/schema";
import { type Ctx, inOwnPartner } from "@/lib/access";
import { lastChange, record } from "@/lib/audit";
import type { Seen } from "@/lib/core/form-state";
import { refuseStale } from "@/lib/core/stale";
import { aboutSettings, lockedSettings, mailValues } from "./mail-settings";

export type ChangeMailSettings = { replyTo?: string; signature?: string; seen: Seen };

/** Where answers go, and what stands under the mails to the partner's customers. */
export async function changeMailSettings(ctx: Ctx, { seen, ...wanted }: ChangeMailSettings): Promise<void> {
  return inOwnPartner(ctx, "account:edit", async (tx) => {
    const row = await lockedSettings(tx);
    const about = aboutSettings(tx);
    await refuseStale({
      seen,
      saved: mailValues(row),
      wanted: mailValues(wanted),
      lastChange: () => lastChange(tx, about.target),
    });
    const after = { replyTo: wanted.replyTo ?? null, signature: wanted.signature ?? null };
    await tx.db.update(mailSettings).set(after).where(eq(mailSettings.partnerId, tx.partnerId));
    const { replyTo, signature } = row;
    await record(tx, "mailSettings.changed", { ...about, before: { replyTo, signature }, after });
  });
}
