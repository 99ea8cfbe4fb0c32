"use server";
import { cookies } from "next/headers";
import { setPasswordByLink } from "@/lib/auth";
import { choosePasswordForm } from "@/lib/auth/fields";
import { visitCookie } from "@/lib/web/cookies";
import { formAction } from "@/lib/web/form-action";
import { rememberSession, thisBrowser } from "@/lib/web/session-cookie";

export const choosePasswordAction = formAction({
  parse: choosePasswordForm,
  run: async (ctx, { password }) => {
    const visit = (await cookies()).get(visitCookie())?.value ?? "";
    return setPasswordByLink(ctx, { visit, password, ...(await thisBrowser()) });
  },
  then: async (session) => {
    await rememberSession(session);
    return { to: "/", toast: { key: "password.chosen" } };
  },
});
