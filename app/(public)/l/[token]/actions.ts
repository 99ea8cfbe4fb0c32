"use server";
import { cookies } from "next/headers";
import { linkForm } from "@/lib/auth/fields";
import { type LinkPurpose, openLink } from "@/lib/links";
import { secretCookie, visitCookie } from "@/lib/web/cookies";
import { formAction } from "@/lib/web/form-action";

const whereTo: Record<LinkPurpose, string> = {
  invitation: "/welcome",
  password: "/welcome",
  provisioning: "/setup",
  services: "/setup",
  report: "/reports",
};

/** The button of a mailed link: from here on a cookie stands for it, and the address has no secret. */
export const openLinkAction = formAction({
  parse: linkForm,
  run: (ctx, { token }) => openLink(ctx, token),
  then: async ({ link, visit }, { token }) => {
    if (!link || !visit) return { to: `/l/${encodeURIComponent(token)}` };
    (await cookies()).set(visitCookie(), visit, secretCookie(12 * 3_600));
    return { to: whereTo[link.purpose] };
  },
});
