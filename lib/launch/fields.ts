import { z } from "zod";
import { regions } from "@/lib/core/countries";
import { checkbox, oneOf, text, wholeNumber } from "@/lib/core/input";
import { verticals } from "@/lib/provisioning";

export const MAX_PLANNED_USERS = 10_000_000;

/** What every page of the wizard sends along: how far it was saved when the page was shown. */
const page = { version: wholeNumber(0, 1_000_000_000) };

export const launchPageForm = z.object(page);
export const termsForm = z.object({ terms: text(32), accepted: checkbox() });
export const ownOrganizationForm = z.object({
  ...page,
  region: oneOf(regions),
  vertical: oneOf(verticals),
  plannedUsers: wholeNumber(1, MAX_PLANNED_USERS),
});
