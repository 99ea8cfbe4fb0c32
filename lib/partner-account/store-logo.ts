import { randomUUID } from "node:crypto";
import { Readable } from "node:stream";
import { eq } from "drizzle-orm";
import { mailSettings } from "@/db/schema";
import { type Ctx, inOwnPartner } from "@/lib/access";
import { record } from "@/lib/audit";
import { ruleBroken } from "@/lib/core/errors";
import { storage } from "@/lib/storage";
import { logoLimits } from "./image/limits";
import { readImage } from "./image/read-image";
import { aboutSettings, lockedSettings } from "./mail-settings";

/** The image that stands on top of mails; what is no sound image is refused and changes nothing. */
export async function storeLogo(ctx: Ctx, content: Buffer): Promise<void> {
  const judged = readImage(content);
  if (!judged.ok)
    throw ruleBroken(`logo.${judged.why}`, { ...logoLimits, kilobytes: logoLimits.bytes / 1024 });
  const { type, width, height, content: image } = judged.image;
  const logoKey = `logos/${randomUUID()}`;
  const before = await inOwnPartner(ctx, "account:edit", async (tx) => {
    const row = await lockedSettings(tx);
    // Before the row names it: a mail never looks for a file that is not there.
    await storage().put(logoKey, Readable.from([image], { objectMode: false }));
    await tx.db
      .update(mailSettings)
      .set({ logoKey, logoType: type })
      .where(eq(mailSettings.partnerId, tx.partnerId));
    const logo = `${width} × ${height}`;
    await record(tx, "mailSettings.changed", {
      ...aboutSettings(tx),
      before: { logo: null },
      after: { logo },
    });
    return row.logoKey;
  });
  if (before) await storage().remove(before);
}
