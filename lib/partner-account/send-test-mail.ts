import { eq } from "drizzle-orm";
import { organizations } from "@/db/schema";
import { type Ctx, inOwnPartner } from "@/lib/access";
import { record } from "@/lib/audit";
import { ruleBroken } from "@/lib/core/errors";
import { sendLater } from "@/lib/mail";
import { aboutSettings } from "./mail-settings";

/** A mail as customers get it, to the person who asks and to nobody else. */
export async function sendTestMail(ctx: Ctx, { locale }: { locale: string }): Promise<{ to: string }> {
  return inOwnPartner(ctx, "account:edit", async (tx) => {
    const { email: to } = tx.actor;
    if (!to) throw ruleBroken("account.noAddress");
    const [own] = await tx.db.select().from(organizations).where(eq(organizations.id, tx.partnerId));
    const organization = own?.name ?? "";
    const organizationId = tx.partnerId;
    await sendLater(tx, {
      to,
      template: "mailSettingsTest",
      locale,
      props: { organization },
      organizationId,
    });
    await record(tx, "mailSettings.tested", { ...aboutSettings(tx), after: { to } });
    return { to };
  });
}
