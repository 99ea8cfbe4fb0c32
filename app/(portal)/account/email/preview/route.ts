import { getLocale } from "next-intl/server";
import { config } from "@/lib/core/config";
import { renderMail, withLogo } from "@/lib/mail";
import { findPartnerAccount, lookAtMailSettings } from "@/lib/partner-account";
import { signedInCtx } from "@/lib/web/current-ctx";
import { refusedAnswer } from "@/lib/web/refused-answer";

/** An invitation as it would be mailed now; proxy.ts forbids it everything but its own styles. */
export async function GET(): Promise<Response> {
  const ctx = await signedInCtx();
  try {
    const { name: organization } = await findPartnerAccount(ctx);
    const { brand, logo } = await lookAtMailSettings(ctx);
    const { name } = ctx.actor;
    const props = { name, inviter: name, organization, days: 14 };
    const { html } = renderMail("invitation", await getLocale(), props, config().publicUrl, brand);
    return new Response(withLogo(html, logo), {
      headers: { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "private, no-store" },
    });
  } catch (error) {
    return refusedAnswer(error);
  }
}
