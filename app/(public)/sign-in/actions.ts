"use server";
import { signIn } from "@/lib/auth";
import { signInForm } from "@/lib/auth/fields";
import { formAction } from "@/lib/web/form-action";
import { ownPath } from "@/lib/web/own-path";
import { rememberSession, thisBrowser } from "@/lib/web/session-cookie";

export const signInAction = formAction({
  parse: signInForm,
  run: async (ctx, { email, password }) => signIn(ctx, { email, password, ...(await thisBrowser()) }),
  then: async (session, { next }) => {
    await rememberSession(session);
    return { to: ownPath(next) };
  },
});
