"use server";
import { leaveOrganization, organizationForm } from "@/lib/administrators";
import { changePassword, endAllSessions, endSession, updateProfile } from "@/lib/auth";
import { changePasswordForm, nothingForm, profileForm, sessionForm } from "@/lib/auth/fields";
import { localeCookie } from "@/lib/core/locales";
import { themeCookie } from "@/lib/core/themes";
import { formAction } from "@/lib/web/form-action";
import { forgetSession, rememberChoice, rememberSession, thisBrowser } from "@/lib/web/session-cookie";

export const updateProfileAction = formAction({
  parse: profileForm,
  run: updateProfile,
  then: async (_, { locale, theme }) => {
    await rememberChoice(localeCookie, locale);
    await rememberChoice(themeCookie, theme);
    return { to: "/profile", toast: { key: "saved" } };
  },
});

export const changePasswordAction = formAction({
  parse: changePasswordForm,
  run: async (ctx, input) => changePassword(ctx, { ...input, ...(await thisBrowser()) }),
  then: async (session) => {
    await rememberSession(session);
    return { to: "/profile", toast: { key: "password.changed" } };
  },
});

export const endSessionAction = formAction({
  parse: sessionForm,
  run: endSession,
  then: () => ({ to: "/profile", toast: { key: "session.ended" } }),
});

export const endAllSessionsAction = formAction({
  parse: nothingForm,
  run: endAllSessions,
  then: async () => {
    await forgetSession();
    return { to: "/sign-in" };
  },
});

export const leaveOrganizationAction = formAction({
  parse: organizationForm,
  run: leaveOrganization,
  then: ({ name }) => ({ to: "/profile", toast: { key: "administrators.externalLeft", values: { name } } }),
});
