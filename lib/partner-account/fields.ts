import { z } from "zod";
import { countryCodes } from "@/lib/core/countries";
import { email, oneOf, optionalText, text, wholeNumber } from "@/lib/core/input";
import { seen } from "@/lib/core/stale";
import { MAX_PLANNED_USERS } from "@/lib/launch";
import { verticals } from "@/lib/provisioning";

export const MAX_SIGNATURE = 100;

const blank = (value: unknown) => (typeof value === "string" && value.trim() === "" ? undefined : value);

export const accountForm = z.object({
  name: text(200),
  country: text(2).refine((code) => countryCodes.includes(code), { message: '{"key":"field.choice"}' }),
  vertical: oneOf(verticals),
  plannedUsers: wholeNumber(1, MAX_PLANNED_USERS),
  seen: seen(),
});
export const mailSettingsForm = z.object({
  replyTo: z.preprocess(blank, email().optional()),
  signature: optionalText(MAX_SIGNATURE),
  seen: seen(),
});
