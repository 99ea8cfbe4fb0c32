import { z } from "zod";
import { id, oneOf, optionalText, text, wholeNumber } from "@/lib/core/input";
import { locales } from "@/lib/core/locales";
import { seen } from "@/lib/core/stale";
import { verticals } from "@/lib/core/verticals";
import { supportDays } from "./support-days";

const left = (value: unknown) => (value === "" ? undefined : value);

export const settingsForm = z.object({
  organizationId: id(),
  name: text(300),
  externalId: optionalText(64),
  vertical: z.preprocess(left, oneOf(verticals).optional()),
  plannedUsers: z.preprocess(left, wholeNumber(1, 10_000_000).optional()),
  locale: oneOf(locales),
  seen: seen(),
});

export const supportForm = z.object({
  organizationId: id(),
  days: oneOf(supportDays),
});
