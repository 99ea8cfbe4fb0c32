"use server";
import { revalidatePath } from "next/cache";
import { getLocale } from "next-intl/server";
import { makePartnerToken, partnerTokenForm, revokePartnerToken, tokenForm } from "@/lib/api";
import { nothingForm } from "@/lib/auth/fields";
import {
  accountForm,
  changeMailSettings,
  changePartnerAccount,
  mailSettingsForm,
  removeLogo,
  sendTestMail,
} from "@/lib/partner-account";
import { formAction } from "@/lib/web/form-action";

export const changeAccountAction = formAction({
  parse: accountForm,
  run: changePartnerAccount,
  then: () => ({ to: "/account", toast: { key: "account.saved" } }),
});

/** Stays on the page: the answer carries the token, which nothing else ever does. */
export const makeTokenAction = formAction({
  parse: partnerTokenForm,
  run: makePartnerToken,
  then: ({ token }) => {
    revalidatePath("/account/tokens");
    return { toast: { key: "account.tokenMade", values: { token } } };
  },
});
export const revokeTokenAction = formAction({
  parse: tokenForm,
  run: revokePartnerToken,
  then: ({ name }) => ({ to: "/account/tokens", toast: { key: "account.tokenRevoked", values: { name } } }),
});

export const changeMailSettingsAction = formAction({
  parse: mailSettingsForm,
  run: changeMailSettings,
  then: () => ({ to: "/account/email", toast: { key: "account.mailSaved" } }),
});
export const removeLogoAction = formAction({
  parse: nothingForm,
  run: (ctx) => removeLogo(ctx),
  then: () => ({ to: "/account/email", toast: { key: "account.logoRemoved" } }),
});
export const sendTestMailAction = formAction({
  parse: nothingForm,
  run: async (ctx) => sendTestMail(ctx, { locale: await getLocale() }),
  then: ({ to }) => ({ toast: { key: "account.testSent", values: { to } } }),
});
