"use server";
import { requestPasswordReset } from "@/lib/auth";
import { forgottenForm } from "@/lib/auth/fields";
import { formAction } from "@/lib/web/form-action";
import { requestLocale } from "@/lib/web/request-locale";

export const forgottenAction = formAction({
  parse: forgottenForm,
  run: async (ctx, { email }) => requestPasswordReset(ctx, { email, locale: await requestLocale() }),
  then: () => ({ to: "/forgotten-password?sent=yes" }),
});
