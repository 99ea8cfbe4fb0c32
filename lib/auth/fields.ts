import { z } from "zod";
import { email, id, oneOf, text } from "@/lib/core/input";
import { locales } from "@/lib/core/locales";
import { themes } from "@/lib/core/themes";

const required = JSON.stringify({ key: "field.required" });

/** As typed: spaces belong to a password. Whether it may be one is decided by the rules, not here. */
const password = () =>
  z
    .string(required)
    .min(1, required)
    .max(1_000, JSON.stringify({ key: "password.tooLong", values: { max: 200 } }));

export const signInForm = z.object({ email: email(), password: password(), next: z.string().optional() });
export const forgottenForm = z.object({ email: email() });
export const linkForm = z.object({ token: z.string().min(1).max(100) });
export const choosePasswordForm = z.object({ password: password() });
export const changePasswordForm = z.object({ presentPassword: password(), password: password() });
export const sessionForm = z.object({ sessionId: id() });
export const profileForm = z.object({
  displayName: text(120),
  locale: oneOf(locales),
  theme: oneOf(themes),
});
/** A button alone. */
export const nothingForm = z.object({});
