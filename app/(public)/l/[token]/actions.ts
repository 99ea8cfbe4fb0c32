"use server";
import { linkForm } from "@/lib/auth/fields";
import { type LinkPurpose, openLink } from "@/lib/links";
import { beginVisit } from "@/lib/web/begin-visit";
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
    await beginVisit(visit);
    return { to: whereTo[link.purpose] };
  },
});
